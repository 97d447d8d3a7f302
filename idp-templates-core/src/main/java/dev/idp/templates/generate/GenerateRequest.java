package dev.idp.templates.generate;

import dev.idp.templates.catalog.Catalogs;
import dev.idp.templates.kustomize.ImageVersion;
import dev.idp.templates.lock.WorkloadLock;
import dev.idp.templates.platform.Platform;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.workload.Workload;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
 * @param only the environments to plan, of those of the descriptor; empty for all. What all environments share is the same
 *     whichever are planned
 * @param standings what was decided about environments, by their names; usual where it says nothing
 * @param publishedImages the versions in published overlays, by environment, as {@link WrittenEnvironment#images} reads
 *     them; kept where the platform lets another program move them, and not looked at elsewhere
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
        Purpose purpose,
        Set<String> only,
        Map<String, Standing> standings,
        Map<String, List<ImageVersion>> publishedImages) {
    /**
     * Copies lists and maps.
     *
     * @throws IllegalArgumentException where {@code only} names an environment that the workload does not have
     */
    public GenerateRequest {
        settings = List.copyOf(settings);
        images = List.copyOf(images);
        only = Set.copyOf(only);
        standings = Map.copyOf(standings);
        publishedImages = Map.copyOf(publishedImages);
        if (!workload.environments().containsAll(only)) {
            throw new IllegalArgumentException("no environments of " + workload.name() + ": " + only);
        }
    }

    /** Lists the environments to plan, in the order of the descriptor. */
    List<String> planned() {
        return workload.environments().stream()
                .filter(name -> only.isEmpty() || only.contains(name))
                .toList();
    }

    /** Returns the versions that another program moved. */
    List<ImageVersion> kept(String environment) {
        return platform.hasExternalImageUpdates() ? publishedImages.getOrDefault(environment, List.of()) : List.of();
    }

    Standing standing(String environment) {
        return standings.getOrDefault(environment, Standing.USUAL);
    }

    /** Asks for all environments, about which nothing was decided. */
    public GenerateRequest(
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
        this(
                workload,
                ownManifests,
                platform,
                catalogs,
                lock,
                updateLock,
                settings,
                images,
                projectVersion,
                purpose,
                Set.of(),
                Map.of(),
                Map.of());
    }

    /**
     * Asks for a plan on another platform.
     *
     * @param otherPlatform the platform
     * @param otherCatalogs its catalogs
     * @return a copy
     */
    public GenerateRequest on(Platform otherPlatform, Catalogs otherCatalogs) {
        return new GenerateRequest(
                workload,
                ownManifests,
                otherPlatform,
                otherCatalogs,
                lock,
                updateLock,
                settings,
                images,
                projectVersion,
                purpose,
                only,
                standings,
                publishedImages);
    }

    /**
     * Asks for a plan by another lock.
     *
     * @param otherLock what the descriptor was resolved to
     * @return a copy
     */
    public GenerateRequest withLock(WorkloadLock otherLock) {
        return new GenerateRequest(
                workload,
                ownManifests,
                platform,
                catalogs,
                Optional.of(otherLock),
                false,
                settings,
                images,
                projectVersion,
                purpose,
                only,
                standings,
                publishedImages);
    }

    /**
     * Asks for some environments.
     *
     * @param environments their names; empty for all
     * @param decided what was decided about them, by their names
     * @return a copy
     */
    public GenerateRequest of(Set<String> environments, Map<String, Standing> decided) {
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
                purpose,
                environments,
                decided,
                publishedImages);
    }

    /**
     * Keeps versions of images where the platform lets another program move them.
     *
     * @param published the versions in published overlays, by environment
     * @return a copy
     */
    public GenerateRequest keeping(Map<String, List<ImageVersion>> published) {
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
                purpose,
                only,
                standings,
                published);
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
                Purpose.CHECK,
                only,
                standings,
                publishedImages);
    }
}
