package dev.idp.templates.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.provider.Arguments;

/** One slip in any object of any kind is found where it is, and nothing else is. */
class KindCheckPropertiesTest {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final double SHARE = 0.5;

    /** Without these it is no object; {@link Resources} says so. */
    private static final Set<Pointer> IDENTITY = Set.of(
            Pointer.of("apiVersion"), Pointer.of("kind"), Pointer.of("metadata"), Pointer.of("metadata", "name"));

    @Property
    void a_right_object_has_no_problem(@ForAll("samples") Sample sample) {
        assertThat(problems(sample.resource().node())).isEmpty();
    }

    @Property
    void a_field_renamed_by_one_letter_is_found(@ForAll("samples") Sample sample, @ForAll Random random) {
        Sample.Field field = field(sample, random);
        MapNode.Entry entry = entry(sample, field);
        String misspelt = misspell(entry.key(), field.known(), random);
        Node slip = edit(
                sample.resource().node(),
                field.pointer(),
                found -> new MapNode.Entry(misspelt, found.keyOrigin(), found.value()));
        Location key = entry.keyOrigin().at(field.pointer().parent().then(misspelt));
        assertThat(problems(slip)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(KubernetesCode.UNKNOWN_FIELD);
            assertThat(problem.location()).isEqualTo(key);
        });
    }

    @Property
    void a_value_of_another_type_is_found(@ForAll("samples") Sample sample, @ForAll Random random) {
        Sample.Field field = field(sample, random);
        MapNode.Entry entry = entry(sample, field);
        Node other = field.type() instanceof FieldType.ListOf
                ? MapNode.empty(entry.value().origin())
                : new ListNode(List.of(), entry.value().origin());
        Node slip = edit(
                sample.resource().node(),
                field.pointer(),
                found -> new MapNode.Entry(found.key(), found.keyOrigin(), other));
        Location value = other.origin().at(field.pointer());
        if (field.type() == PlainType.ANY) {
            assertThat(problems(slip)).isEmpty();
        } else {
            assertThat(problems(slip)).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(KubernetesCode.WRONG_TYPE);
                assertThat(problem.location()).isEqualTo(value);
            });
        }
    }

    @Provide
    Arbitrary<Sample> samples() {
        Arbitrary<Arguments> kinds = Arbitraries.of(KindIndexTest.kinds().toList());
        return Combinators.combine(kinds, Arbitraries.randomValue(random -> new Random(random.nextLong())))
                .as((kind, random) ->
                        SampleMaker.make(String.valueOf(kind.get()[0]), String.valueOf(kind.get()[1]), random, SHARE));
    }

    private static List<Problem> problems(Node node) {
        Problems problems = new Problems();
        KindCheck.check(List.of(new Resource((MapNode) node)), problems);
        return problems.sorted();
    }

    private static Sample.Field field(Sample sample, Random random) {
        List<Sample.Field> fields = sample.fields().stream()
                .filter(field -> !IDENTITY.contains(field.pointer()))
                .toList();
        return fields.get(random.nextInt(fields.size()));
    }

    private static MapNode.Entry entry(Sample sample, Sample.Field field) {
        MapNode map =
                (MapNode) sample.resource().node().at(field.pointer().parent()).orElseThrow();
        return map.entry(field.pointer().last()).orElseThrow();
    }

    private static String misspell(String name, Set<String> known, Random random) {
        String misspelt = name;
        while (known.contains(misspelt)) {
            int place = random.nextInt(name.length());
            char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
            misspelt = name.substring(0, place) + letter + name.substring(place + 1);
        }
        return misspelt;
    }

    private static Node edit(Node node, Pointer pointer, UnaryOperator<MapNode.Entry> change) {
        if (pointer.tokens().isEmpty()) {
            return node;
        }
        String first = pointer.tokens().get(0);
        Pointer rest = new Pointer(pointer.tokens().subList(1, pointer.tokens().size()));
        if (node instanceof ListNode list) {
            List<Node> items = new ArrayList<>(list.items());
            items.set(Integer.parseInt(first), edit(items.get(Integer.parseInt(first)), rest, change));
            return new ListNode(items, list.origin());
        }
        MapNode map = (MapNode) node;
        return MapNode.of(
                map.entries().stream()
                        .map(entry -> entry.key().equals(first) ? edited(entry, rest, change) : entry)
                        .toList(),
                map.origin());
    }

    private static MapNode.Entry edited(MapNode.Entry entry, Pointer rest, UnaryOperator<MapNode.Entry> change) {
        return rest.tokens().isEmpty()
                ? change.apply(entry)
                : new MapNode.Entry(entry.key(), entry.keyOrigin(), edit(entry.value(), rest, change));
    }
}
