package dev.idp.templates.generate;

import dev.idp.templates.catalog.Catalogs;
import dev.idp.templates.lock.WorkloadLock;
import dev.idp.templates.platform.Platform;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.workload.Workload;
import java.util.List;
import java.util.Optional;

/**
 * Everything that a plan is made from.
 *
 * @param workload the descriptor
 * @param ownManifests the files that its {@code resources} patterns name, under their paths relative to it
 * @param platform the platform file
 * @param catalogs where the templates come from
 * @param lock what the descriptor was resolved to before, where there is a lock
 * @param updateLock whether to choose anew what is locked
 * @param settings {@code --set} arguments, {@code a.b=v} or {@code ENV:a.b=v}
 * @param images {@code --image} arguments, {@code VERSION} or {@code PARAMETER=VERSION}
 * @param projectVersion the version of the Maven project, where there is one: the last resort for the first image
 * @param needsVersions whether each image must have a version; false where the plan is only looked at
 */
public record GenerateRequest(
        Workload workload,
        FileTree ownManifests,
        Platform platform,
        Catalogs catalogs,
        Optional<WorkloadLock> lock,
        boolean updateLock,
        List<String> settings,
        List<String> images,
        Optional<String> projectVersion,
        boolean needsVersions) {
    /** Copies the lists. */
    public GenerateRequest {
        settings = List.copyOf(settings);
        images = List.copyOf(images);
    }

    /**
     * Asks for a plan that is only looked at.
     *
     * @return a copy that does not insist on image versions
     */
    public GenerateRequest withoutVersions() {
        return new GenerateRequest(
                workload, ownManifests, platform, catalogs, lock, updateLock, settings, images, projectVersion, false);
    }
}
