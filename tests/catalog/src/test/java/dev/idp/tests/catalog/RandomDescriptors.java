package dev.idp.tests.catalog;

import dev.idp.templates.problem.Pointer;
import dev.idp.templates.template.TemplateVersion;
import dev.idp.templates.test.RandomParameters;
import dev.idp.templates.test.WorkloadTester;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.Origin;
import dev.idp.templates.yaml.TextNode;
import dev.idp.templates.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes random descriptors that follow a template version, over all of its parameters. */
final class RandomDescriptors {
    private final TemplateVersion template;
    private final RandomParameters parameters;
    private final Random random;

    RandomDescriptors(TemplateVersion template, long seed) {
        this.template = template;
        this.parameters = new RandomParameters(seed);
        this.random = new Random(seed);
    }

    /** Makes descriptors that break no rule between parameters, which a schema cannot say. */
    List<WorkloadTester> valid(int count) {
        List<WorkloadTester> testers = new ArrayList<>();
        for (int attempt = 0; testers.size() < count && attempt < 100 * count; attempt++) {
            WorkloadTester tester = tester(document());
            if (tester.problems().isEmpty()) {
                testers.add(tester);
            }
        }
        if (testers.size() < count) {
            throw new AssertionError("only " + testers.size() + " of " + count + " random descriptors are valid");
        }
        return testers;
    }

    static WorkloadTester tester(MapNode document) {
        return WorkloadTester.of(YamlWriter.write(document)).fromCatalog(ShippedCatalog.CATALOG);
    }

    MapNode document() {
        return document(template, shared(), environments(List.of("dev", "prod")));
    }

    /** Makes environments, some of them with parameters of their own. */
    MapNode environments(List<String> names) {
        MapNode environments = MapNode.empty();
        for (String environment : names) {
            MapNode settings =
                    random.nextBoolean() ? MapNode.empty() : MapNode.empty().with("parameters", override());
            environments = environments.with(environment, settings);
        }
        return environments;
    }

    /** Makes parameters that break no rule between them. */
    MapNode validShared() {
        MapNode dev = MapNode.empty().with("dev", MapNode.empty());
        MapNode shared = shared();
        while (!tester(document(template, shared, dev)).problems().isEmpty()) {
            shared = shared();
        }
        return shared;
    }

    /** Makes parameters that use as many fields as a random try can. */
    MapNode everything() {
        MapNode dev = MapNode.empty().with("dev", MapNode.empty());
        MapNode richest = validShared();
        for (int i = 0; i < 100; i++) {
            MapNode other = shared();
            boolean valid = tester(document(template, other, dev)).problems().isEmpty();
            richest = valid && other.toString().length() > richest.toString().length() ? other : richest;
        }
        return richest;
    }

    MapNode shared() {
        return (MapNode) withoutNeeds(
                pinned((MapNode) parameters.value(template.parameters().document())));
    }

    /** What runs beside the workload has its version in the descriptor, for none is given with {@code --image}. */
    private static MapNode pinned(MapNode values) {
        MapNode pinned = values;
        for (String containers : List.of("sidecars", "initContainers")) {
            for (MapNode.Entry entry :
                    values.map(containers).orElseGet(MapNode::empty).entries()) {
                String image = ((MapNode) entry.value()).text("image").orElseThrow();
                boolean versioned = image.contains("@") || image.lastIndexOf(':') > image.lastIndexOf('/');
                pinned = versioned
                        ? pinned
                        : pinned.put(
                                Pointer.of(containers, entry.key(), "image"),
                                new TextNode(image + ":1.0.0", Origin.ENGINE));
            }
        }
        return pinned;
    }

    /** The workload has no needs, so no value is what one of them hands over. */
    private static Node withoutNeeds(Node value) {
        if (value instanceof ListNode list) {
            return new ListNode(
                    list.items().stream().map(RandomDescriptors::withoutNeeds).toList(), list.origin());
        }
        if (!(value instanceof MapNode map)) {
            return value;
        }
        if (map.keys().equals(List.of("need", "output"))) {
            return new TextNode(map.text("output").orElseThrow(), map.origin());
        }
        MapNode without = MapNode.empty();
        for (MapNode.Entry entry : map.entries()) {
            without = without.with(entry.key(), withoutNeeds(entry.value()));
        }
        return without;
    }

    /** A few parameters of their own for one environment. */
    private MapNode override() {
        MapNode all = shared();
        MapNode some = MapNode.empty();
        for (MapNode.Entry entry : all.entries()) {
            some = random.nextInt(4) == 0 ? some.with(entry) : some;
        }
        return some;
    }

    static MapNode document(TemplateVersion template, MapNode parameters, MapNode environments) {
        MapNode spec = MapNode.empty()
                .with("owner", "team-checkout")
                .with("system", "shop")
                .with("repository", "github.com/acme/orders")
                .with("template", MapNode.empty().with("name", template.name()).with("version", template.version()))
                .with("parameters", parameters)
                .with("environments", environments);
        return MapNode.empty()
                .with("apiVersion", "idp.dev/v1alpha1")
                .with("kind", "Workload")
                .with("metadata", MapNode.empty().with("name", "orders"))
                .with("spec", spec);
    }
}
