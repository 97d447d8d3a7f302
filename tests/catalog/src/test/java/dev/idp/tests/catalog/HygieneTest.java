package dev.idp.tests.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.generate.EnvironmentPlan;
import dev.idp.templates.generate.Plan;
import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.template.TemplateVersion;
import dev.idp.templates.test.HostileTexts;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.Origin;
import dev.idp.templates.yaml.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A value stays a value: whatever it holds, it arrives as it is, or is refused; the structure around it never moves. */
class HygieneTest {
    private static final long SEED = 815;
    private static final int VALUES = Integer.getInteger("test.values", 45);

    static Stream<Named<TemplateVersion>> workloads() {
        return ShippedCatalog.workloads();
    }

    static Stream<Named<TemplateVersion>> needs() {
        return ShippedCatalog.needs();
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void hostile_texts_change_no_structure_and_no_value(TemplateVersion version) {
        assertThat(arriving(version)).as("values that arrived").isGreaterThan(VALUES / 50);
    }

    /** Names of databases, roles and buckets have patterns, which may refuse all of them. */
    @ParameterizedTest
    @MethodSource("needs")
    void hostile_texts_of_a_need_change_no_structure_and_no_value(TemplateVersion version) {
        assertThat(arriving(version)).isNotNegative();
    }

    /** Counts the hostile texts that are let in; each of them is checked. */
    private static int arriving(TemplateVersion version) {
        Random random = new Random(SEED);
        MapNode parameters = new RandomDescriptors(version, SEED).everything();
        List<Pointer> places = texts(parameters);
        Map<Pointer, Set<String>> skeletons = new HashMap<>();
        int arrived = 0;
        for (int i = 0; i < VALUES; i++) {
            Pointer place = places.get(random.nextInt(places.size()));
            String hostile = HostileTexts.next(random);
            Optional<Plan> plan = plan(version, replaced(parameters, place, hostile));
            if (plan.isPresent()) {
                Set<String> harmless = skeletons.computeIfAbsent(
                        place,
                        any -> skeleton(plan(version, replaced(parameters, place, "harmless"))
                                .orElse(plan.get())));
                String seed = "seed %d, value %d at %s: %s".formatted(SEED, i, place, hostile);
                assertThat(skeleton(plan.get())).as(seed).isEqualTo(harmless);
                assertThat(values(plan.get())).as(seed).anyMatch(value -> value.contains(hostile));
                arrived++;
            }
        }
        return arrived;
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void free_text_arrives_whatever_it_holds(TemplateVersion version) {
        Random random = new Random(SEED);
        MapNode parameters = new RandomDescriptors(version, SEED).everything();
        for (int i = 0; i < VALUES / 2; i++) {
            String hostile = HostileTexts.next(random);
            MapNode changed = parameters
                    .with("env", MapNode.empty().with("VARIABLE", "in env: " + hostile))
                    .with("config", MapNode.empty().with("file", "in config: " + hostile));
            Plan plan = plan(version, changed).orElseThrow();
            assertThat(values(plan))
                    .as("seed %d, value %d: %s", SEED, i, hostile)
                    .contains("in env: " + hostile, "in config: " + hostile);
        }
    }

    private static Optional<Plan> plan(TemplateVersion version, MapNode parameters) {
        MapNode environments = MapNode.empty().with("dev", MapNode.empty());
        return RandomDescriptors.plan(Descriptors.of(version, parameters, environments));
    }

    private static MapNode replaced(MapNode parameters, Pointer place, String text) {
        return (MapNode) replaced(parameters, place.tokens(), text);
    }

    private static Node replaced(Node node, List<String> tokens, String text) {
        if (tokens.isEmpty()) {
            return new TextNode(text, Origin.ENGINE);
        }
        String token = tokens.get(0);
        List<String> rest = tokens.subList(1, tokens.size());
        if (node instanceof ListNode list) {
            List<Node> items = new ArrayList<>(list.items());
            items.set(Integer.parseInt(token), replaced(items.get(Integer.parseInt(token)), rest, text));
            return new ListNode(items, list.origin());
        }
        MapNode map = (MapNode) node;
        return map.with(token, replaced(map.get(token).orElseThrow(), rest, text));
    }

    private static List<Pointer> texts(Node value) {
        return value.leaves().stream()
                .filter(leaf -> leaf.value() instanceof TextNode)
                .map(Node.Leaf::pointer)
                .toList();
    }

    /** All places of all resources: a key or an item more or less shows. */
    private static Set<String> skeleton(Plan plan) {
        return resources(plan)
                .flatMap(resource -> resource.node().leaves().stream()
                        .map(leaf -> resource.kind() + leaf.pointer() + " "
                                + leaf.value().type()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> values(Plan plan) {
        return resources(plan)
                .flatMap(resource -> resource.node().leaves().stream())
                .filter(leaf -> leaf.value() instanceof TextNode)
                .map(leaf -> leaf.value().asText())
                .toList();
    }

    private static Stream<Resource> resources(Plan plan) {
        EnvironmentPlan environment = plan.environments().get(0);
        return Stream.concat(
                environment.resources().stream(),
                environment.platformResources().values().stream().flatMap(List::stream));
    }
}
