package dev.idp.templates.generate;

import dev.idp.templates.kubernetes.KindCheck;
import dev.idp.templates.kubernetes.OtherEngines;
import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.kubernetes.Resources;
import dev.idp.templates.kustomize.ResourceRules;
import dev.idp.templates.platform.EnvironmentModel;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.render.ManifestTemplates;
import dev.idp.templates.template.TemplateVersion;
import dev.idp.templates.workload.Workload;
import dev.idp.templates.workload.WorkloadPatch;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Renders the complete resources of one workload in one environment, real or shadow: template, own manifests, patches,
 * checksums, in this order.
 */
final class WorkloadRenderer {
    private static final List<Pointer> WORKLOAD_FIELDS = List.of(
            Pointer.of("metadata", "name"),
            Pointer.of("spec", "system"),
            Pointer.of("spec", "owner"),
            Pointer.of("spec", "repository"));

    private final Workload workload;
    private final ManifestTemplates manifests;
    private final List<Resource> ownManifests;
    private final ImageUse imageUse;

    WorkloadRenderer(
            Workload workload, TemplateVersion template, ManifestTemplates manifests, List<Resource> ownManifests) {
        this.workload = workload;
        this.manifests = manifests;
        this.ownManifests = ownManifests;
        this.imageUse = new ImageUse(template.images());
    }

    /**
     * Renders.
     *
     * @param environment what the template sees as {@code env}
     * @param parameters the complete parameters, images by name only
     * @param patches which of the workload's patches apply
     * @param problems takes what is wrong with what comes out
     */
    Placement render(
            EnvironmentModel environment, MapNode parameters, Predicate<WorkloadPatch> patches, Problems problems) {
        List<MapNode> documents = manifests.render(model(environment, parameters), problems);
        List<Resource> rendered = new ArrayList<>(Resources.of(documents, problems));
        rendered.forEach(resource -> imageUse.check(resource, problems));
        rendered.forEach(resource -> OtherEngines.check(resource, problems));
        rendered.addAll(ownManifests);
        Placement placement = Placement.of(rendered, problems);
        List<Resource> patched = WorkloadPatches.apply(placement.own(), workload.patches(), patches, problems);
        check(patched, problems);
        placement.platform().values().forEach(resources -> check(resources, problems));
        return placement.withOwn(problems.hasErrors() ? patched : ConfigChecksums.set(patched));
    }

    /** Kustomize's rules are about resources of the right types; on others they would say the same again. */
    private static void check(List<Resource> resources, Problems problems) {
        ResourceRules.check(KindCheck.check(resources, problems), problems);
    }

    private MapNode model(EnvironmentModel environment, MapNode parameters) {
        MapNode described = MapNode.empty(workload.document().origin());
        for (Pointer field : WORKLOAD_FIELDS) {
            Optional<Node> value = workload.document().at(field);
            described = value.isPresent() ? described.with(field.last(), value.get()) : described;
        }
        return MapNode.empty()
                .with("workload", described)
                .with("p", parameters)
                .with("env", environment.data())
                .with("needs", MapNode.empty());
    }
}
