package dev.idp.templates.report;

import dev.idp.templates.generate.EnvironmentPlan;
import dev.idp.templates.generate.Plan;
import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.lock.WorkloadLock;
import dev.idp.templates.policy.Action;
import dev.idp.templates.policy.Finding;
import dev.idp.templates.policy.PolicyReport;
import dev.idp.templates.policy.Rule;
import dev.idp.templates.policy.RuleSeverity;
import dev.idp.templates.policy.Waivable;
import dev.idp.templates.policy.WaivedFinding;
import dev.idp.templates.problem.Code;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.tree.FileEntry;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.workload.DescriptorReader;
import dev.idp.templates.workload.Workload;
import dev.idp.templates.workload.WorkloadWaiver;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Origin;
import dev.idp.templates.yaml.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A plan that says one text wherever a person or a template could have written it.
 *
 * @param text the text
 */
record SamplePlan(String text) {
    Report report() {
        return new Report(workload(), judged(), before().diff(plan().tree()));
    }

    static Workload workload() {
        return new DescriptorReader().read("idp.yaml", """
                        apiVersion: idp.dev/v1alpha1
                        kind: Workload
                        metadata: {name: orders}
                        spec:
                          owner: team-checkout
                          system: shop
                          template: {name: web-service, version: 1.0.0}
                          environments: {dev: {}, prod: {}}
                        """.getBytes(StandardCharsets.UTF_8));
    }

    Plan plan() {
        return new Plan(
                List.of(environment("dev", "1"), environment("prod", "2")), List.of(), lock(), List.of(problem()));
    }

    private Plan judged() {
        EnvironmentPlan dev = environment("dev", "1");
        EnvironmentPlan judged = new EnvironmentPlan(
                "dev", dev.folder(), dev.resources(), dev.platformResources(), dev.files(), policies());
        return new Plan(List.of(judged, environment("prod", "2")), List.of(), lock(), List.of(problem()));
    }

    /** A plan with many resources in one environment. */
    static Plan ofSize(int resources, int fields) {
        List<Resource> many = IntStream.range(0, resources)
                .mapToObj(number -> {
                    MapNode data = MapNode.empty();
                    for (int i = 0; i < fields; i++) {
                        Origin origin = Origin.of("web-service/1.0.0/manifests/config.yaml.ftl", i, 5)
                                .withReads(List.of(new Origin.Read("p.config.key" + i, location("idp.yaml"))));
                        data = data.with("key-number-" + i, new TextNode("value of " + number, origin));
                    }
                    return resource("ConfigMap", "config-" + number).with("data", data);
                })
                .toList();
        EnvironmentPlan dev = new EnvironmentPlan(
                "dev",
                TreePath.of("workloads/shop/orders/dev"),
                many,
                new TreeMap<>(),
                FileTree.EMPTY,
                PolicyReport.EMPTY);
        return new Plan(List.of(dev), List.of(), new SamplePlan("x").lock(), List.of());
    }

    private FileTree before() {
        return FileTree.EMPTY
                .with("workloads/shop/orders/dev/base/gone.yaml", text + "\n")
                .with("workloads/shop/orders/dev/base/config.yaml", "kept\nold " + text + "\n");
    }

    private EnvironmentPlan environment(String name, String suffix) {
        Map<TreePath, FileEntry> files = new TreeMap<>();
        files.put(TreePath.of("base/config.yaml"), FileEntry.ofText("kept\nnew " + text + "\n"));
        files.put(TreePath.of("base/fresh.yaml"), FileEntry.ofText(text + "\n"));
        Resource config =
                resource("ConfigMap", text).with("data", MapNode.empty().with(text, value(text + suffix)));
        Resource own = resource(text, "own-" + text);
        return new EnvironmentPlan(
                name,
                TreePath.of("workloads/shop/orders/" + name),
                List.of(deployment(suffix), config, own, resource(text, "only-" + suffix)),
                new TreeMap<>(Map.of(text, List.of(resource("Password", text)))),
                FileTree.of(files),
                PolicyReport.EMPTY);
    }

    private Resource deployment(String suffix) {
        MapNode labels = MapNode.empty().with(text, value(text));
        MapNode container = MapNode.empty()
                .with("name", value(text))
                .with("image", value(text + suffix))
                .with(
                        "envFrom",
                        list(MapNode.empty()
                                .with("configMapRef", MapNode.empty().with("name", value(text)))));
        MapNode pod = MapNode.empty()
                .with("metadata", MapNode.empty().with("labels", labels))
                .with("spec", MapNode.empty().with("containers", list(container)));
        return resource("Deployment", text).with("spec", MapNode.empty().with("template", pod));
    }

    static Resource resource(String kind, String name) {
        return new Resource(MapNode.empty()
                .with("apiVersion", "v1")
                .with("kind", kind)
                .with("metadata", MapNode.empty().with("name", name)));
    }

    private TextNode value(String value) {
        Origin origin = new Origin(text, 3, 7, List.of(new Origin.Read(text, location(text))));
        return new TextNode(value, origin);
    }

    private static ListNode list(MapNode item) {
        return new ListNode(List.of(item), Origin.ENGINE);
    }

    private static Location location(String file) {
        return new Location(file, 9, 18, Pointer.ROOT);
    }

    private WorkloadLock lock() {
        MapNode version = MapNode.empty()
                .with("name", text)
                .with("catalog", text)
                .with("asked", text)
                .with("version", text)
                .with("digest", text)
                .with("state", "released");
        return new WorkloadLock(MapNode.empty()
                .with("template", version)
                .with("needs", MapNode.empty().with(text, version)));
    }

    private PolicyReport policies() {
        Rule rule = new Rule(text, text, RuleSeverity.HIGH, Waivable.TEAM, text, List.of(text));
        Finding finding = new Finding(rule, deployment("1"), Pointer.of("spec", text), text, Action.DENY);
        WorkloadWaiver waiver = new WorkloadWaiver(text, "Deployment", text, List.of(), text, text, location(text));
        return new PolicyReport(List.of(rule), List.of(finding), List.of(new WaivedFinding(finding, waiver)));
    }

    private Problem problem() {
        return Problem.warning(SampleCode.SAMPLE, location(text), text, text);
    }

    private enum SampleCode implements Code {
        SAMPLE;

        @Override
        public int number() {
            return 9999;
        }
    }
}
