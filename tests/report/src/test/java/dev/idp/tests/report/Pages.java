package dev.idp.tests.report;

import dev.idp.templates.generate.EnvironmentPlan;
import dev.idp.templates.generate.Plan;
import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.policy.Action;
import dev.idp.templates.policy.Finding;
import dev.idp.templates.policy.PolicyReport;
import dev.idp.templates.policy.Rule;
import dev.idp.templates.policy.RuleSeverity;
import dev.idp.templates.policy.Waivable;
import dev.idp.templates.policy.WaivedFinding;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.report.Report;
import dev.idp.templates.test.WorkloadTester;
import dev.idp.templates.workload.DescriptorReader;
import dev.idp.templates.workload.WorkloadWaiver;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The pages that are looked at. */
final class Pages {
    private static final Path ORDERS = Path.of("../../examples/orders/idp.yaml");

    private Pages() {}

    /** The example service, with one broken and one waived rule, after its port and image were changed. */
    static String orders() throws IOException {
        String descriptor = Files.readString(ORDERS);
        return page(descriptor, descriptor.replace("port: 8080", "port: 8081"), "give each probe a path of its own");
    }

    /** The same service, where each text that a team may choose is markup. */
    static String hostile(String markup) throws IOException {
        String quoted = "'" + markup.replace("'", "''") + "'";
        String descriptor = Files.readString(ORDERS)
                .replace("DRAIN_SECONDS: \"5\"", "DRAIN_SECONDS: " + quoted)
                .replace("currency=EUR", "currency=" + markup);
        return page(descriptor, descriptor.replace("max-quantity=100", "max-quantity=" + markup), markup);
    }

    private static String page(String before, String after, String said) {
        Plan old = WorkloadTester.of(before).withImages("1.4.2").plan();
        Plan plan = WorkloadTester.of(after).withImages("1.4.3").plan();
        return new Report(
                        new DescriptorReader().read("idp.yaml", after.getBytes(StandardCharsets.UTF_8)),
                        judged(plan, Map.of("dev", policies(plan, said), "prod", passed(said))),
                        old.tree().diff(plan.tree()))
                .html();
    }

    private static Plan judged(Plan plan, Map<String, PolicyReport> reports) {
        List<EnvironmentPlan> environments = plan.environments().stream()
                .map(each -> new EnvironmentPlan(
                        each.environment(),
                        each.folder(),
                        each.resources(),
                        each.platformResources(),
                        each.files(),
                        Objects.requireNonNull(reports.get(each.environment()))))
                .toList();
        return new Plan(environments, plan.base(), plan.lock(), plan.problems());
    }

    private static PolicyReport policies(Plan plan, String said) {
        EnvironmentPlan dev = plan.environment("dev").orElseThrow();
        Resource deployment = dev.resources().stream()
                .filter(resource -> resource.kind().equals("Deployment"))
                .findFirst()
                .orElseThrow();
        Rule owner = rule("META-01", "Everything has an owner", RuleSeverity.MEDIUM, said);
        Rule probe = rule("REL-04", "Probes do not share a path", RuleSeverity.HIGH, said);
        Finding broken = new Finding(
                probe,
                deployment,
                Pointer.of("spec", "template", "spec", "containers", "0", "livenessProbe", "httpGet", "path"),
                "REL-04: " + said,
                Action.DENY);
        Finding excused = new Finding(owner, deployment, Pointer.ROOT, "META-01: " + said, Action.WARN);
        WorkloadWaiver waiver = new WorkloadWaiver(
                "META-01",
                "Deployment",
                "orders",
                List.of(),
                said,
                "2027-03-31",
                new Location("idp.yaml", 41, 7, Pointer.ROOT));
        return new PolicyReport(List.of(owner, probe), List.of(broken), List.of(new WaivedFinding(excused, waiver)));
    }

    private static PolicyReport passed(String said) {
        Rule owner = rule("META-01", "Everything has an owner", RuleSeverity.MEDIUM, said);
        return new PolicyReport(List.of(owner), List.of(), List.of());
    }

    private static Rule rule(String id, String title, RuleSeverity severity, String said) {
        return new Rule(id, title, severity, Waivable.TEAM, said, List.of());
    }
}
