package dev.idp.templates.generate;

import dev.idp.templates.kubernetes.KindCheck;
import dev.idp.templates.kubernetes.OtherEngines;
import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.kubernetes.Resources;
import dev.idp.templates.kustomize.ResourceRules;
import dev.idp.templates.platform.EnvironmentModel;
import dev.idp.templates.policy.WaiverAnnotation;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.workload.Workload;
import dev.idp.templates.workload.WorkloadWaiver;
import dev.idp.templates.yaml.MapNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Renders the complete resources of one workload in one environment, real or shadow: template, own manifests, patches,
 * checksums, in this order; needs beside the template.
 */
final class WorkloadRenderer {
    private final Workload workload;
    private final UsedTemplates templates;
    private final CompiledManifests manifests;
    private final List<Resource> ownManifests;
    private final ImageUse imageUse;

    WorkloadRenderer(
            Workload workload, UsedTemplates templates, CompiledManifests manifests, List<Resource> ownManifests) {
        this.workload = workload;
        this.templates = templates;
        this.manifests = manifests;
        this.ownManifests = ownManifests;
        this.imageUse = new ImageUse(templates.template().images());
    }

    /**
     * Renders.
     *
     * @param environment what the template sees as {@code env}
     * @param parameters the complete parameters, images by name only
     * @param reach which of the workload's patches and waivers apply
     * @param problems takes what is wrong with what comes out
     */
    Placement render(EnvironmentModel environment, Parameters parameters, Reach reach, Problems problems) {
        List<Resource> rendered = templates(environment, parameters, problems);
        rendered.forEach(resource -> imageUse.check(resource, problems));
        rendered.forEach(resource -> OtherEngines.check(resource, problems));
        rendered.addAll(ownManifests);
        Placement placement = Placement.of(rendered, problems);
        List<Resource> patched = WorkloadPatches.apply(
                placement.own(), workload.patches(), patch -> reach.includes(patch.environments()), problems);
        check(patched, problems);
        placement.platform().values().forEach(resources -> check(resources, problems));
        return problems.hasErrors()
                ? placement.withOwn(patched)
                : waived(placement.withOwn(ConfigChecksums.set(patched)), reach);
    }

    private Placement waived(Placement placement, Reach reach) {
        List<WorkloadWaiver> waivers = workload.waivers().stream()
                .filter(waiver -> reach.includes(waiver.environments()))
                .toList();
        return waivers.isEmpty() ? placement : placement.map(resource -> WaiverAnnotation.set(resource, waivers));
    }

    /** Kustomize's rules are about resources of the right types; on others they would say the same again. */
    private static void check(List<Resource> resources, Problems problems) {
        ResourceRules.check(KindCheck.check(resources, problems), problems);
        resources.forEach(resource -> WaiverAnnotation.refuse(resource, problems));
    }

    private List<Resource> templates(EnvironmentModel environment, Parameters parameters, Problems problems) {
        WorkloadModel model = new WorkloadModel(workload);
        Problems found = new Problems();
        NeedsRenderer needs = new NeedsRenderer(templates, manifests, model, environment, parameters, found);
        needs.render();
        MapNode filled = needs.filled(parameters.workload(), Workload.PARAMETERS);
        problems.addAll(found.sorted());
        if (found.hasErrors()) {
            return new ArrayList<>();
        }
        MapNode data = model.ofWorkload(environment, filled, needs.outputs());
        List<MapNode> documents = manifests.of(templates.template()).render(data, problems);
        List<Resource> rendered = new ArrayList<>(Resources.of(documents, problems));
        rendered.addAll(needs.resources());
        return rendered;
    }
}
