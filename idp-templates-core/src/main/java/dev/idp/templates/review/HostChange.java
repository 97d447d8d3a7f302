package dev.idp.templates.review;

import dev.idp.templates.kubernetes.Resource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds the host names that reach the workload, and those that don't any more. */
final class HostChange {
    private HostChange() {}

    static List<Effect> of(Pairs pairs) {
        Set<String> before = hosts(pairs.before());
        Set<String> after = hosts(pairs.after());
        return Stream.concat(
                        after.stream().filter(host -> !before.contains(host)).map(host -> change(host, true)),
                        before.stream().filter(host -> !after.contains(host)).map(host -> change(host, false)))
                .toList();
    }

    private static Effect change(String host, boolean added) {
        return new Effect.HostName(host, added);
    }

    private static Set<String> hosts(List<Resource> resources) {
        Set<String> hosts = new TreeSet<>();
        for (Resource resource : resources) {
            switch (resource.kind()) {
                case "HTTPRoute", "GRPCRoute", "TLSRoute" ->
                    hosts.addAll(Fields.texts(resource.node(), "spec", "hostnames"));
                case "Ingress" ->
                    Fields.maps(resource.node(), "spec", "rules")
                            .forEach(rule -> rule.text("host").ifPresent(hosts::add));
                default -> {}
            }
        }
        return hosts;
    }
}
