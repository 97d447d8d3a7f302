package dev.idp.templates.policy;

import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A rule over all resources of an environment together, which no admission policy can see.
 *
 * @param id its name, under which {@code rules/bundle.yaml} describes it
 * @param judge finds the places where it is not kept
 */
record BundleRule(String id, Function<Bundle, Stream<Breach>> judge) {
    /** Makes a rule whose references stay within one namespace. */
    static BundleRule within(String id, Function<Neighbours, Stream<Breach>> judge) {
        return new BundleRule(id, bundle -> bundle.namespaces().stream().flatMap(judge));
    }
}
