package dev.idp.templates.generate;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.kustomize.JsonPatch;
import dev.idp.templates.kustomize.StrategicMerge;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.NearMiss;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.workload.Workload;
import dev.idp.templates.workload.WorkloadPatch;
import dev.idp.templates.yaml.MapNode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Applies the patches of a descriptor to rendered resources. */
final class WorkloadPatches {
    private static final List<Pointer> IDENTITY = List.of(
            Pointer.of("apiVersion"),
            Pointer.of("kind"),
            Pointer.of("metadata", "name"),
            Pointer.of("metadata", "namespace"));

    private WorkloadPatches() {}

    /**
     * Applies patches.
     *
     * @param resources the resources of the workload's own namespace
     * @param patches the descriptor's patches
     * @param applies which of them apply here
     * @param problems takes what a patch may not do
     * @return the changed resources, in the same order
     */
    static List<Resource> apply(
            List<Resource> resources,
            List<WorkloadPatch> patches,
            Predicate<WorkloadPatch> applies,
            Problems problems) {
        return resources.stream()
                .map(resource -> apply(resource, patches, applies, problems))
                .toList();
    }

    private static Resource apply(
            Resource resource, List<WorkloadPatch> patches, Predicate<WorkloadPatch> applies, Problems problems) {
        Resource patched = resource;
        for (WorkloadPatch patch : patches) {
            if (applies.test(patch) && hits(patch, resource)) {
                patched = keepingIdentity(patched, apply(patched, patch, problems), patch, problems);
            }
        }
        return patched;
    }

    private static MapNode apply(Resource resource, WorkloadPatch patch, Problems problems) {
        if (patch.change() instanceof WorkloadPatch.Merge merge) {
            return StrategicMerge.appending(resource, merge.patch(), problems);
        }
        WorkloadPatch.Operations operations = (WorkloadPatch.Operations) patch.change();
        return JsonPatch.apply(resource.node(), operations.steps(), problems);
    }

    private static Resource keepingIdentity(Resource before, MapNode after, WorkloadPatch patch, Problems problems) {
        boolean same = IDENTITY.stream()
                .allMatch(pointer -> after.at(pointer).equals(before.node().at(pointer)));
        if (!same) {
            problems.error(
                    GenerateCode.PATCH_CHANGES_IDENTITY,
                    patch.origin().at(patch.pointer()),
                    "changes what " + before.id() + " is called or where it is",
                    "patch other fields; a resource of another name belongs under resources");
            return before;
        }
        return new Resource(after);
    }

    private static boolean hits(WorkloadPatch patch, Resource resource) {
        return patch.kind().equals(resource.kind())
                && patch.name().equals(resource.name())
                && patch.apiVersion().map(resource.apiVersion()::equals).orElse(true);
    }

    /**
     * Reports patches that change nothing in any environment, and environments that the workload does not have. A patch
     * that could change something where nobody looked is not judged.
     *
     * @param workload the descriptor
     * @param environments by environment, the resources that patches can hit
     * @param problems takes one problem for each
     */
    static void checkTargets(Workload workload, Collection<EnvironmentResources> environments, Problems problems) {
        for (WorkloadPatch patch : workload.patches()) {
            checkEnvironments(workload, patch, problems);
            boolean seen = workload.environments().stream()
                    .filter(patch::appliesTo)
                    .allMatch(name -> environments.stream()
                            .anyMatch(other -> other.environment().equals(name)));
            List<Resource> candidates = environments.stream()
                    .filter(environment -> patch.appliesTo(environment.environment()))
                    .flatMap(environment -> environment.resources().stream())
                    .toList();
            if (seen && !candidates.isEmpty() && candidates.stream().noneMatch(resource -> hits(patch, resource))) {
                noteHitsNothing(workload, patch, candidates, problems);
            }
        }
    }

    private static void noteHitsNothing(
            Workload workload, WorkloadPatch patch, List<Resource> candidates, Problems problems) {
        List<String> ids = candidates.stream()
                .map(resource -> resource.id().toString())
                .distinct()
                .toList();
        String target = patch.kind() + "/" + patch.name();
        Location location = workload.locate(patch.pointer().then("target"));
        problems.error(
                GenerateCode.PATCH_HITS_NOTHING, location, "found no " + target + " to patch", hint(target, ids));
    }

    private static String hint(String target, List<String> ids) {
        Optional<String> near = NearMiss.of(target, ids);
        return near.map(id -> "did you mean \"" + id + "\"?").orElse("resources: " + String.join(", ", ids));
    }

    private static void checkEnvironments(Workload workload, WorkloadPatch patch, Problems problems) {
        for (int i = 0; i < patch.environments().size(); i++) {
            String environment = patch.environments().get(i);
            if (!workload.environments().contains(environment)) {
                problems.error(
                        GenerateCode.UNKNOWN_ENVIRONMENT,
                        workload.locate(patch.pointer().then("environments").then(i)),
                        "found the environment " + environment + ", which the workload does not have",
                        NearMiss.hint(environment, workload.environments()));
            }
        }
    }

    /**
     * What patches can hit in one environment.
     *
     * @param environment its name
     * @param resources the resources of the workload's own namespace
     */
    record EnvironmentResources(String environment, List<Resource> resources) {}
}
