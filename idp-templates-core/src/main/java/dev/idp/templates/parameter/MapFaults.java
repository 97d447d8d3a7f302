package dev.idp.templates.parameter;

import dev.idp.templates.parameter.Finding.Weight;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.NearMiss;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Printable;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.yaml.MapNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Explains what is wrong with the keys of a map.
 *
 * @param explainer knows the value and the schema
 */
record MapFaults(Explainer explainer) {
    Finding missing(Fault fault, MapNode rule) {
        String name = fault.detail();
        MapNode described = explainer
                .tree()
                .described(rule.map("properties")
                        .flatMap(properties -> properties.get(name))
                        .orElse(MapNode.empty()));
        String expected =
                described.isEmpty() ? "a value" : explainer.expectation().of(described);
        Location around = explainer.locate(fault.place());
        Location location = new Location(
                around.file(), around.line(), around.column(), around.pointer().then(name));
        String message = "found no " + Printable.of(name) + ", expected " + expected;
        String hint = new Advice(explainer.expectation()).line(name, described);
        return one(fault, Weight.PART, Problem.error(ParameterCode.MISSING_FIELD, location, message, hint));
    }

    Finding unknown(Fault fault, MapNode rule) {
        String name = fault.detail();
        Set<String> known = new Fields(explainer.tree()).of(rule);
        Set<String> free = new LinkedHashSet<>(known);
        if (explainer.found(fault.place()) instanceof MapNode map) {
            free.removeAll(map.keys());
        }
        String message = "found the unknown field " + Printable.of(name) + (known.isEmpty() ? expected(rule) : "");
        Weight weight = fault.keyword().equals("additionalProperties") ? Weight.PART : Weight.REST;
        String hint = NearMiss.hint(name, NearMiss.of(name, known).isPresent() || free.isEmpty() ? known : free);
        return one(fault, weight, Problem.error(ParameterCode.UNKNOWN_FIELD, locateKey(fault), message, hint));
    }

    private static String expected(MapNode rule) {
        Set<String> patterns = rule.map("patternProperties").map(MapNode::keys).orElse(Set.of());
        return patterns.isEmpty()
                ? ", expected no field here"
                : ", expected one that matches "
                        + Expectation.alternatives(patterns.stream().map(Printable::of));
    }

    Finding wrongKey(Fault fault) {
        MapNode names = explainer.tree().described(explainer.tree().mapAt(fault.rule()));
        Advice advice = new Advice(explainer.expectation());
        String message = "found the key \"" + Printable.of(fault.detail()) + "\", expected " + advice.key(names);
        String hint = advice.example(names);
        return one(fault, Weight.PART, Problem.error(ParameterCode.WRONG_TEXT, locateKey(fault), message, hint));
    }

    private static Finding one(Fault fault, Weight weight, Problem problem) {
        return new Finding(fault.place(), weight, List.of(problem));
    }

    private Location locateKey(Fault fault) {
        Pointer pointer = explainer.at().then(fault.place()).then(fault.detail());
        Optional<MapNode.Entry> entry =
                explainer.found(fault.place()) instanceof MapNode map ? map.entry(fault.detail()) : Optional.empty();
        return entry.map(MapNode.Entry::keyOrigin)
                .orElseGet(() -> explainer.found(fault.place()).origin())
                .at(pointer);
    }
}
