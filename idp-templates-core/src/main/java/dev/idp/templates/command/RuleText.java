package dev.idp.templates.command;

import dev.idp.templates.policy.Rule;
import dev.idp.templates.policy.Waivable;
import java.util.List;
import java.util.Locale;

/** Says what is known of rules. */
final class RuleText {
    private RuleText() {}

    static String list(List<Rule> rules) {
        StringBuilder out = new StringBuilder();
        rules.forEach(rule -> out.append(String.format(
                Locale.ROOT, "%-8s  %-8s  %s%n", rule.id(), PolicyDocument.word(rule.severity()), rule.title())));
        return out.append(rules.size()).append(" rules\n").toString().replace("\r\n", "\n");
    }

    static String explain(Rule rule) {
        String references = rule.references().isEmpty() ? "nobody else" : String.join(", ", rule.references());
        return rule.id() + ": " + rule.title() + "\n\n"
                + rule.rationale() + "\n\n"
                + "severity:       " + PolicyDocument.word(rule.severity()) + "\n"
                + "waivers:        " + waivers(rule.waivable()) + "\n"
                + "asked for by:   " + references + "\n"
                + "how to mend it: " + rule.page() + "\n";
    }

    private static String waivers(Waivable waivable) {
        return switch (waivable) {
            case NO -> "nobody may waive it";
            case PLATFORM -> "the team asks, the platform grants";
            case TEAM -> "the team may waive it, with a reason and an end date";
        };
    }
}
