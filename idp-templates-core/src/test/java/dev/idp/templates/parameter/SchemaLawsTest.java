package dev.idp.templates.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for each schema and each value. */
class SchemaLawsTest {
    @Property(tries = 300)
    void a_value_has_problems_where_the_validator_refuses_it(
            @ForAll("schemas") MapNode schema, @ForAll("values") Node value) {
        boolean fits = new Judge(SchemaTree.of(schema)).fits(Pointer.ROOT, value);
        assertThat(check(schema, value).isEmpty()).isEqualTo(fits);
    }

    @Property(tries = 300)
    void every_problem_says_what_was_found(@ForAll("schemas") MapNode schema, @ForAll("values") Node value) {
        assertThat(check(schema, value)).allSatisfy(problem -> {
            assertThat(problem.message())
                    .startsWith("found ")
                    .doesNotEndWith(" ")
                    .doesNotContain("expected ,");
            assertThat(problem.location().file()).isEqualTo("random");
        });
    }

    @Property(tries = 300)
    void no_fault_is_told_twice(@ForAll("schemas") MapNode schema, @ForAll("values") Node value) {
        assertThat(check(schema, value))
                .extracting(problem -> problem.code().id() + problem.location().pointer())
                .doesNotHaveDuplicates();
    }

    @Property(tries = 300)
    void filling_in_defaults_ends_and_twice_is_once(@ForAll("schemas") MapNode schema, @ForAll("maps") MapNode value) {
        Schema taken = Schema.of(schema);
        MapNode once = taken.withDefaults(value);
        assertThat(taken.withDefaults(once)).isEqualTo(once);
    }

    @Provide
    Arbitrary<MapNode> schemas() {
        return RandomSchemas.schemas();
    }

    @Provide
    Arbitrary<Node> values() {
        return Nodes.node(3, true);
    }

    @Provide
    Arbitrary<MapNode> maps() {
        return Nodes.map(3, true);
    }

    private static List<Problem> check(MapNode schema, Node value) {
        Problems problems = new Problems();
        Schema.of(schema).check(value, Pointer.ROOT, problems);
        return problems.sorted();
    }
}
