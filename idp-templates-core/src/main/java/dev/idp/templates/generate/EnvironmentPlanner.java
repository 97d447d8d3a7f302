package dev.idp.templates.generate;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.kustomize.ImageVersion;
import dev.idp.templates.kustomize.ResourceRules;
import dev.idp.templates.lock.LockedImage;
import dev.idp.templates.platform.EnvironmentModel;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.workload.Workload;
import java.util.List;

/**
 * Plans single environments of one workload that uses certain template versions. It knows no platform file: what it needs
 * of an environment is the environment's model, so that a written folder can be planned again from its own lock.
 */
final class EnvironmentPlanner {
    private final Workload workload;
    private final FileTree ownManifests;
    private final UsedTemplates templates;
    private final WorkloadRenderer renderer;

    private EnvironmentPlanner(
            Workload workload, FileTree ownManifests, UsedTemplates templates, WorkloadRenderer renderer) {
        this.workload = workload;
        this.ownManifests = ownManifests;
        this.templates = templates;
        this.renderer = renderer;
    }

    /**
     * Prepares for a workload.
     *
     * @param workload the descriptor, with {@code --set} folded in
     * @param ownManifests the files that its patterns name
     * @param own the resources in these files
     * @param templates the template versions that it uses
     * @param manifests compiles their manifests
     */
    static EnvironmentPlanner of(
            Workload workload,
            FileTree ownManifests,
            List<Resource> own,
            UsedTemplates templates,
            CompiledManifests manifests) {
        return new EnvironmentPlanner(
                workload, ownManifests, templates, new WorkloadRenderer(workload, templates, manifests, own));
    }

    /** Renders one environment, without writing it; nothing of it where it is retired. */
    Placement render(EnvironmentInputs inputs, Problems problems) {
        if (inputs.isRetired()) {
            return Placement.EMPTY;
        }
        EnvironmentModel environment = inputs.environment();
        Placement placement = renderer.render(environment, inputs.parameters(), Reach.of(inputs.name()), problems);
        List<ImageVersion> versions =
                inputs.images().stream().map(LockedImage::version).toList();
        ResourceRules.checkNamespace(placement.own(), environment.text("namespace"), problems);
        ResourceRules.checkImages(placement.own(), versions, problems);
        return placement;
    }

    /** Makes what all environments share. */
    Release release(Parameters sharedParameters, Problems problems) {
        return Release.of(renderer, templates, sharedParameters, problems);
    }

    /** Writes the folder of one rendered environment. */
    FileTree write(EnvironmentInputs inputs, Placement placement, Release release) {
        return new EnvironmentFolder(workload, ownManifests, templates, release).write(inputs, placement);
    }
}
