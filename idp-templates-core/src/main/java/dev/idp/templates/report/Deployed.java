package dev.idp.templates.report;

import dev.idp.templates.generate.EnvironmentPlan;
import dev.idp.templates.kubernetes.Resource;
import java.util.ArrayList;
import java.util.List;

/**
 * A resource where it goes.
 *
 * @param namespace its namespace; empty where it has none
 * @param platform whether the namespace is the platform's
 * @param resource the resource
 */
record Deployed(String namespace, boolean platform, Resource resource) {
    /** Lists what an environment gets, the workload's own namespace first. */
    static List<Deployed> all(EnvironmentPlan environment) {
        List<Deployed> all = new ArrayList<>();
        environment
                .resources()
                .forEach(resource -> all.add(new Deployed(resource.namespace().orElse(""), false, resource)));
        environment
                .platformResources()
                .forEach((namespace, resources) ->
                        resources.forEach(resource -> all.add(new Deployed(namespace, true, resource))));
        return all;
    }

    String label() {
        return Words.name(resource) + (platform ? " in " + namespace : "");
    }
}
