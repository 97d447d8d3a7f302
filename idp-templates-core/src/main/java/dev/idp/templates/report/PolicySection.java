package dev.idp.templates.report;

import dev.idp.templates.generate.EnvironmentPlan;
import dev.idp.templates.generate.Plan;
import dev.idp.templates.policy.Action;
import dev.idp.templates.policy.Finding;
import dev.idp.templates.policy.PolicyReport;
import dev.idp.templates.policy.Rule;
import dev.idp.templates.policy.WaivedFinding;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the rules say, and which exceptions were made.
 *
 * @param plan what is made, with what judging it gave
 */
record PolicySection(Plan plan) implements Section {
    @Override
    public String id() {
        return "policies";
    }

    @Override
    public String title() {
        return "Policies";
    }

    @Override
    public String gist() {
        long broken = reports().mapToLong(report -> report.findings().size()).sum();
        long waived = reports().mapToLong(report -> report.waived().size()).sum();
        return isJudged() ? broken + " broken, " + waived + " waived" : "not asked";
    }

    private Stream<PolicyReport> reports() {
        return plan.environments().stream().map(EnvironmentPlan::policies);
    }

    private boolean isJudged() {
        return reports().anyMatch(PolicySection::isJudged);
    }

    private static boolean isJudged(PolicyReport report) {
        return !report.rules().isEmpty();
    }

    @Override
    public void write(Html html) {
        if (!isJudged()) {
            html.element("p", "No policy was asked in this run.").line();
            return;
        }
        for (EnvironmentPlan environment : plan.environments()) {
            html.element("h3", environment.environment()).line();
            if (isJudged(environment.policies())) {
                verdict(html, environment.policies());
            } else {
                html.element("p", "No policy was asked here.").line();
            }
        }
        rules(html);
    }

    private static void verdict(Html html, PolicyReport report) {
        html.open("p");
        if (report.findings().isEmpty()) {
            html.element("span", "✓ passed", "class", "tag good");
        } else {
            html.element("span", "✗ " + report.findings().size() + " broken", "class", "tag bad");
        }
        html.text(" " + Words.count(report.rules().size(), "rule") + " asked, "
                + report.waived().size() + " waived.");
        html.close().line();
        findings(html, report.findings());
        waived(html, report.waived());
    }

    private static void findings(Html html, List<Finding> findings) {
        if (!findings.isEmpty()) {
            List<String> columns = List.of("Rule", "Severity", "Then", "Resource", "What to do", "Where");
            Table table = Table.open(html, "Broken rules", "stack text findings", columns);
            findings.forEach(finding -> table.row(finding.rule().id(), cells(finding)));
            table.close();
        }
    }

    private static List<String> cells(Finding finding) {
        return List.of(
                word(finding.rule().severity()),
                finding.action() == Action.DENY ? "✗ refused" : "! warned",
                Words.name(finding.resource()) + "\n" + finding.field().dotted(),
                finding.message(),
                where(finding));
    }

    /** The line of the template first, then the lines that a person can change. */
    private static String where(Finding finding) {
        Node node = finding.resource().node();
        List<String> lines = new ArrayList<>();
        lines.add(node.locate(finding.field()).toString());
        node.at(finding.field()).map(Node::origin).map(Origin::reads).orElse(List.of()).stream()
                .map(read -> read.location() + " " + read.path())
                .forEach(lines::add);
        return String.join("\n", lines);
    }

    private static void waived(Html html, List<WaivedFinding> waived) {
        if (!waived.isEmpty()) {
            List<String> columns = List.of("Waived rule", "Severity", "Until", "Resource", "Reason", "Waiver in");
            Table table = Table.open(html, "Waived rules", "stack text findings", columns);
            for (WaivedFinding each : waived) {
                Finding finding = each.finding();
                table.row(
                        finding.rule().id(),
                        List.of(
                                word(finding.rule().severity()),
                                each.waiver().until(),
                                Words.name(finding.resource()),
                                each.waiver().reason(),
                                each.waiver().location().toString()));
            }
            table.close();
        }
    }

    private void rules(Html html) {
        Map<String, Rule> rules = new TreeMap<>();
        reports().forEach(report -> report.rules().forEach(rule -> rules.put(rule.id(), rule)));
        html.open("details").open("summary").text("All rules that were asked ");
        html.element("span", Words.count(rules.size(), "rule"), "class", "gist")
                .close()
                .line();
        Table table = Table.open(
                html, "All rules", "stack text", List.of("Rule", "Severity", "What must hold", "Waivable by"));
        rules.forEach((id, rule) -> table.row(id, List.of(word(rule.severity()), rule.title(), waivable(rule))));
        table.close();
        html.close().line();
    }

    private static String waivable(Rule rule) {
        return switch (rule.waivable()) {
            case NO -> "nobody";
            case PLATFORM -> "platform team";
            case TEAM -> "team";
        };
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
