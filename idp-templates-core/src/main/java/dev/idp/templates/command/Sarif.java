package dev.idp.templates.command;

import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.NumberNode;
import dev.idp.templates.yaml.Origin;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Says an outcome in SARIF 2.1.0, the format of OASIS that code hosts show beside the lines: findings of policies one by
 * one with their rules, other problems by their codes. What a waiver excuses is a suppressed result.
 */
public final class Sarif {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    private static final String BROKEN_RULE = "IDP2208";

    private final TreeMap<String, MapNode> rules = new TreeMap<>();
    private final List<Node> results = new ArrayList<>();

    private Sarif() {}

    /**
     * Translates an outcome.
     *
     * @param outcome how a command ended
     * @return the SARIF log, to be written as JSON
     */
    public static MapNode of(Outcome outcome) {
        Sarif sarif = new Sarif();
        MapNode policies = outcome.document().map("policies").orElseGet(MapNode::empty);
        maps(policies, "findings").forEach(finding -> sarif.finding(finding, false));
        maps(policies, "waived").forEach(finding -> sarif.finding(finding, true));
        maps(outcome.document(), "problems").stream()
                .filter(problem -> policies.isEmpty() || !text(problem, "code").equals(BROKEN_RULE))
                .forEach(sarif::problem);
        return sarif.log();
    }

    private MapNode log() {
        MapNode driver = MapNode.empty()
                .with("name", "idp")
                .with("rules", new ListNode(List.copyOf(rules.values()), Origin.ENGINE));
        MapNode run = MapNode.empty()
                .with("tool", MapNode.empty().with("driver", driver))
                .with("columnKind", "unicodeCodePoints")
                .with("results", new ListNode(results, Origin.ENGINE));
        return MapNode.empty()
                .with("$schema", SCHEMA)
                .with("version", "2.1.0")
                .with("runs", new ListNode(List.of(run), Origin.ENGINE));
    }

    private void finding(MapNode finding, boolean waived) {
        String id = text(finding, "rule");
        rules.putIfAbsent(id, rule(id, text(finding, "title"), text(finding, "page")));
        MapNode result = result(id, text(finding, "action").equals("deny"), text(finding, "message"), finding);
        if (waived) {
            MapNode suppression =
                    MapNode.empty().with("kind", "external").with("justification", text(finding, "reason"));
            result = result.with("suppressions", new ListNode(List.of(suppression), Origin.ENGINE));
        }
        results.add(result);
    }

    private void problem(MapNode problem) {
        String code = text(problem, "code");
        rules.putIfAbsent(code, rule(code, code, text(problem, "page")));
        String hint = text(problem, "hint");
        String message = text(problem, "message") + (hint.isEmpty() ? "" : ": " + hint);
        results.add(result(code, text(problem, "severity").equals("error"), message, problem));
    }

    private static MapNode rule(String id, String title, String page) {
        return MapNode.empty()
                .with("id", id)
                .with("shortDescription", MapNode.empty().with("text", title))
                .with("help", MapNode.empty().with("text", "See " + page));
    }

    private static MapNode result(String rule, boolean error, String message, MapNode place) {
        MapNode location = MapNode.empty().with("physicalLocation", physical(place));
        return MapNode.empty()
                .with("ruleId", rule)
                .with("level", error ? "error" : "warning")
                .with("message", MapNode.empty().with("text", message))
                .with("locations", new ListNode(List.of(location), Origin.ENGINE));
    }

    /** A line of 0 is none: SARIF counts from 1. */
    private static MapNode physical(MapNode place) {
        MapNode physical = MapNode.empty()
                .with(
                        "artifactLocation",
                        MapNode.empty().with("uri", text(place, "file").replace(" ", "%20")));
        NumberNode line = (NumberNode) place.get("line").orElseThrow();
        NumberNode column = (NumberNode) place.get("column").orElseThrow();
        if (line.value().signum() == 0) {
            return physical;
        }
        MapNode region = MapNode.empty().with("startLine", line);
        return physical.with(
                "region", column.value().compareTo(BigDecimal.ZERO) > 0 ? region.with("startColumn", column) : region);
    }

    private static List<MapNode> maps(MapNode map, String key) {
        return map.list(key).map(ListNode::maps).orElse(List.of());
    }

    private static String text(MapNode map, String key) {
        return map.text(key).orElse("");
    }
}
