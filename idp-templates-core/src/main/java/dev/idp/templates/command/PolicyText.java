package dev.idp.templates.command;

import dev.idp.templates.generate.EnvironmentPlan;
import dev.idp.templates.policy.PolicyReport;
import dev.idp.templates.policy.WaivedFinding;
import java.util.List;

/** Says what judging gave where nothing is refused. */
final class PolicyText {
    private PolicyText() {}

    static String of(PolicyReport report, int files, String environment) {
        return files + (files == 1 ? " file keeps " : " files keep ")
                + report.rules().size() + " rules in " + environment + "\n" + waived(report.waived(), environment);
    }

    static String of(List<EnvironmentPlan> plans) {
        StringBuilder out = new StringBuilder();
        plans.forEach(plan -> out.append(waived(plan.policies().waived(), plan.environment())));
        return out.toString();
    }

    private static String waived(List<WaivedFinding> waived, String environment) {
        StringBuilder out = new StringBuilder();
        for (WaivedFinding each : waived) {
            String until = each.waiver().until();
            out.append("waived in ")
                    .append(environment)
                    .append(": ")
                    .append(each.finding().rule().id())
                    .append(' ')
                    .append(each.finding().resource().id())
                    .append(until.isEmpty() ? "" : " until " + until)
                    .append(" (")
                    .append(each.waiver().reason())
                    .append(")\n");
        }
        return out.toString();
    }
}
