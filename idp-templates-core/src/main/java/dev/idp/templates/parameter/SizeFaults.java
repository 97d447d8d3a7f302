package dev.idp.templates.parameter;

import dev.idp.templates.parameter.Finding.Weight;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Explains that a list or a map has too few, too many or the wrong entries.
 *
 * @param explainer knows the value and the schema
 */
record SizeFaults(Explainer explainer) {
    Finding wrongSize(Fault fault, MapNode rule, Node found) {
        boolean map = found instanceof MapNode;
        int size = found instanceof ListNode list
                ? list.items().size()
                : map ? ((MapNode) found).keys().size() : 0;
        String expected = Advice.errorMessage(rule, fault.keyword()).orElseGet(() -> switch (fault.keyword()) {
            case "contains", "minContains", "maxContains" -> contained(rule);
            case "items", "unevaluatedItems" -> "at most " + fixed(rule);
            default ->
                map
                        ? Expectation.range(rule, "minProperties", "maxProperties")
                        : Expectation.range(rule, "minItems", "maxItems");
        });
        String message = "found " + Expectation.counted(size, map ? "entry" : "item") + ", expected " + expected;
        return explainer.one(fault.place(), Weight.SIZE, ParameterCode.WRONG_SIZE, message, "");
    }

    Finding notUnique(Fault fault, Node found) {
        List<Node> items = found instanceof ListNode list ? list.items() : List.of();
        Set<Node> seen = new HashSet<>();
        int second = 0;
        while (second + 1 < items.size() && seen.add(items.get(second))) {
            second++;
        }
        Pointer place = fault.place().then(second);
        String message = "found " + Expectation.shown(explainer.found(place)) + " twice, expected it once";
        Problem problem =
                Problem.error(ParameterCode.WRONG_SIZE, explainer.locate(place), message, "remove one of them");
        return new Finding(fault.place(), Weight.PART, List.of(problem));
    }

    private String contained(MapNode rule) {
        String range = Expectation.range(rule, "minContains", "maxContains");
        String what = rule.get("contains").map(explainer.expectation()::of).orElse("item");
        return (range.isEmpty() ? "at least 1" : range) + " that fits: " + what;
    }

    private static int fixed(MapNode rule) {
        return rule.list("prefixItems").map(list -> list.items().size()).orElse(0);
    }
}
