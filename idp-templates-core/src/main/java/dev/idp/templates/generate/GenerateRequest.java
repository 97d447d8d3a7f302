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
 * @param purpose what the plan is made for
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
        Purpose purpose) {
    /** Copies the lists. */
    public GenerateRequest {
        settings = List.copyOf(settings);
        images = List.copyOf(images);
    }

    /**
     * Asks for a plan that tells whether it could be written.
     *
     * @return a copy that does not insist on image versions
     */
    public GenerateRequest toCheck() {
        return new GenerateRequest(
                workload,
                ownManifests,
                platform,
                catalogs,
                lock,
                updateLock,
                settings,
                images,
                projectVersion,
                Purpose.CHECK);
    }
}
