package dev.idp.templates.generate;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.kustomize.ImageVersion;
import dev.idp.templates.kustomize.ResourceRules;
import dev.idp.templates.lock.LockedImage;
import dev.idp.templates.platform.EnvironmentModel;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.render.ManifestTemplates;
import dev.idp.templates.template.TemplateVersion;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.workload.Workload;
import dev.idp.templates.yaml.MapNode;
import java.util.List;

/**
 * Plans single environments of one workload that follows one template version. It knows no platform file: what it needs
 * of an environment is the environment's model, so that a written folder can be planned again from its own lock.
 */
final class EnvironmentPlanner {
    private final Workload workload;
    private final FileTree ownManifests;
    private final TemplateVersion template;
    private final WorkloadRenderer renderer;

    private EnvironmentPlanner(
            Workload workload, FileTree ownManifests, TemplateVersion template, WorkloadRenderer renderer) {
        this.workload = workload;
        this.ownManifests = ownManifests;
        this.template = template;
        this.renderer = renderer;
    }

    /**
     * Prepares for a workload.
     *
     * @param workload the descriptor, with {@code --set} folded in
     * @param ownManifests the files that its patterns name
     * @param own the resources in these files
     * @param template the template version that it follows
     * @param manifests its manifests, compiled
     */
    static EnvironmentPlanner of(
            Workload workload,
            FileTree ownManifests,
            List<Resource> own,
            TemplateVersion template,
            ManifestTemplates manifests) {
        return new EnvironmentPlanner(
                workload, ownManifests, template, new WorkloadRenderer(workload, template, manifests, own));
    }

    /** Renders one environment, without writing it. */
    Placement render(EnvironmentModel environment, MapNode parameters, List<LockedImage> images, Problems problems) {
        String name = environment.text("name");
        Placement placement = renderer.render(environment, parameters, patch -> patch.appliesTo(name), problems);
        List<ImageVersion> versions = images.stream().map(LockedImage::version).toList();
        ResourceRules.checkNamespace(placement.own(), environment.text("namespace"), problems);
        ResourceRules.checkImages(placement.own(), versions, problems);
        return placement;
    }

    /** Makes what all environments share. */
    Release release(MapNode sharedParameters, Problems problems) {
        return Release.of(renderer, template, sharedParameters, problems);
    }

    /** Writes the folder of one rendered environment. */
    FileTree write(EnvironmentModel environment, Placement placement, List<LockedImage> images, Release release) {
        return new EnvironmentFolder(workload, ownManifests, template, release).write(environment, placement, images);
    }
}
