package dev.idp.templates.lock;

import dev.idp.templates.catalog.VersionRequest;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.workload.TemplateReference;
import dev.idp.templates.workload.Workload;
import dev.idp.templates.workload.WorkloadNeed;
import java.util.SortedMap;
import java.util.TreeMap;

/** Asks for what a descriptor refers to. */
final class References {
    private References() {}

    static VersionRequest template(Workload workload) {
        Pointer place = Pointer.of("spec", "template");
        return request(workload, workload.template(), place.then("name"), place.then("version"));
    }

    static SortedMap<String, VersionRequest> needs(Workload workload) {
        SortedMap<String, VersionRequest> needs = new TreeMap<>();
        for (WorkloadNeed need : workload.needs()) {
            Pointer place = need.pointer();
            needs.put(need.name(), request(workload, need.template(), place.then("template"), place.then("version")));
        }
        return needs;
    }

    private static VersionRequest request(
            Workload workload, TemplateReference reference, Pointer name, Pointer version) {
        return VersionRequest.of(
                reference.name(), reference.version(), workload.locate(name), workload.locate(version));
    }
}
