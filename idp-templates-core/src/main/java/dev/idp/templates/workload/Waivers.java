package dev.idp.templates.workload;

import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import java.util.ArrayList;
import java.util.List;

/** Reads the waivers of a descriptor that is valid against its schema. */
final class Waivers {
    private Waivers() {}

    static List<WorkloadWaiver> of(MapNode spec) {
        List<MapNode> written = spec.list("waivers").map(ListNode::maps).orElse(List.of());
        List<WorkloadWaiver> waivers = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            waivers.add(waiver(written.get(i), Pointer.of("spec", "waivers").then(i)));
        }
        return List.copyOf(waivers);
    }

    private static WorkloadWaiver waiver(MapNode waiver, Pointer pointer) {
        String resource = waiver.text("resource").orElseThrow();
        int slash = resource.indexOf('/');
        return new WorkloadWaiver(
                waiver.text("policy").orElseThrow(),
                resource.substring(0, slash),
                resource.substring(slash + 1),
                waiver.list("environments").map(ListNode::texts).orElse(List.of()),
                waiver.text("reason").orElseThrow(),
                waiver.text("until").orElseThrow(),
                waiver.origin().at(pointer));
    }
}
