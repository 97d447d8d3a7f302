package dev.idp.templates.command;

import dev.idp.templates.policy.Finding;
import dev.idp.templates.policy.PolicyReport;
import dev.idp.templates.policy.Rule;
import dev.idp.templates.policy.WaivedFinding;
import dev.idp.templates.problem.Location;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import java.util.List;
import java.util.Locale;

/** Puts a policy report into a document for programs: every finding, where the problems show a selection. */
final class PolicyDocument {
    private PolicyDocument() {}

    static MapNode of(PolicyReport report) {
        return MapNode.empty()
                .with("rules", report.rules().size())
                .with("findings", OutcomeDocument.list(report.findings(), PolicyDocument::finding))
                .with("waived", OutcomeDocument.list(report.waived(), PolicyDocument::waived));
    }

    private static MapNode finding(Finding finding) {
        Location location = finding.resource().node().locate(finding.field());
        return MapNode.empty()
                .with("rule", finding.rule().id())
                .with("title", finding.rule().title())
                .with("severity", word(finding.rule().severity()))
                .with("action", word(finding.action()))
                .with("apiVersion", finding.resource().apiVersion())
                .with("kind", finding.resource().kind())
                .with("name", finding.resource().name())
                .with("namespace", finding.resource().namespace().orElse(""))
                .with("field", finding.field().toString())
                .with("message", finding.message())
                .with("file", location.file())
                .with("line", location.line())
                .with("column", location.column())
                .with("page", finding.rule().page());
    }

    private static MapNode waived(WaivedFinding waived) {
        return finding(waived.finding())
                .with("reason", waived.waiver().reason())
                .with("until", waived.waiver().until());
    }

    static ListNode rules(List<Rule> rules) {
        return OutcomeDocument.list(rules, PolicyDocument::rule);
    }

    static MapNode rule(Rule rule) {
        return MapNode.empty()
                .with("id", rule.id())
                .with("title", rule.title())
                .with("severity", word(rule.severity()))
                .with("waivable", word(rule.waivable()))
                .with("rationale", rule.rationale())
                .with("references", ListNode.ofTexts(rule.references()))
                .with("page", rule.page());
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
