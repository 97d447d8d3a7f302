package dev.idp.templates.workload;

import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code spec.patches}. */
final class Patches {
    private Patches() {}

    static List<WorkloadPatch> of(MapNode spec) {
        List<MapNode> written = spec.list("patches").map(ListNode::maps).orElse(List.of());
        List<WorkloadPatch> patches = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            patches.add(patch(written.get(i), Pointer.of("spec", "patches").then(i)));
        }
        return patches;
    }

    private static WorkloadPatch patch(MapNode written, Pointer pointer) {
        MapNode target = written.map("target").orElseThrow();
        Optional<WorkloadPatch.Change> merge = written.map("merge").map(WorkloadPatch.Merge::new);
        return new WorkloadPatch(
                target.text("kind").orElseThrow(),
                target.text("name").orElseThrow(),
                target.text("apiVersion"),
                written.list("environments").map(ListNode::texts).orElse(List.of()),
                merge.orElseGet(() ->
                        new WorkloadPatch.Operations(written.list("operations").orElseThrow())),
                written.origin(),
                pointer);
    }
}
