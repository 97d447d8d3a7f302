package dev.idp.templates.lock;

import dev.idp.templates.catalog.VersionRequest;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.workload.Workload;
import dev.idp.templates.yaml.MapNode;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds the references to templates in a descriptor. */
final class References {
    private static final Pointer NEEDS = Pointer.of("spec", "needs");

    private References() {}

    static VersionRequest template(Workload workload) {
        return request(workload, Pointer.of("spec", "template"), "name");
    }

    static SortedMap<String, VersionRequest> needs(Workload workload) {
        SortedMap<String, VersionRequest> needs = new TreeMap<>();
        MapNode written = workload.document().at(NEEDS).map(MapNode.class::cast).orElseGet(MapNode::empty);
        written.keys().forEach(name -> needs.put(name, request(workload, NEEDS.then(name), "template")));
        return needs;
    }

    private static VersionRequest request(Workload workload, Pointer pointer, String nameField) {
        MapNode reference = (MapNode) workload.document().at(pointer).orElseThrow();
        return VersionRequest.of(
                reference.text(nameField).orElseThrow(),
                reference.text("version").orElseThrow(),
                workload.locate(pointer.then(nameField)),
                workload.locate(pointer.then("version")));
    }
}
