package dev.idp.templates.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.problem.ProblemText;
import dev.idp.templates.problem.Problems;
import freemarker.core.SyntaxNode;
import freemarker.template.Configuration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AllowListTest {
    private static final Source SOURCE = new Source("t.yaml.ftl", "t/t.yaml.ftl", "a: ${x}\n");

    @Test
    void a_kind_of_node_that_nobody_knows_is_refused() {
        SyntaxNode future = new SyntaxNode("NewInFreeMarker3", "#new", 1, 4, 1, 7, List.of(), List.of(), List.of());
        SyntaxNode root = new SyntaxNode("MixedContent", "", 1, 1, 1, 8, List.of(), List.of(), List.of(future));
        Problems problems = new Problems();

        new AllowList(SOURCE, RenderLimits.DEFAULT, problems).check(root);

        assertThat(problems.sorted())
                .extracting(ProblemText::line)
                .containsExactly("t/t.yaml.ftl:1:4  found #new, which manifest templates must not use [IDP1702]");
    }

    @Test
    void the_built_ins_that_are_allowed_exist() {
        Set<String> known = new Configuration(Configuration.VERSION_2_3_35)
                .getSupportedBuiltInNames(Configuration.LEGACY_NAMING_CONVENTION);

        assertThat(known).containsAll(BuiltIns.names());
    }

    @ParameterizedTest
    @MethodSource
    void other_built_ins_are_refused(String name) {
        assertThat(Rendered.of("a: ${x?" + name + "}\n", "x: 1\n").problems())
                .isNotEmpty()
                .allSatisfy(problem -> {
                    assertThat(problem.code()).isIn(RenderCode.NOT_ALLOWED, RenderCode.SYNTAX);
                    assertThat(problem.location().line()).isEqualTo(1);
                });
    }

    static List<String> other_built_ins_are_refused() {
        return new Configuration(Configuration.VERSION_2_3_35)
                .getSupportedBuiltInNames(Configuration.LEGACY_NAMING_CONVENTION).stream()
                        .filter(name -> !BuiltIns.names().contains(name))
                        .sorted()
                        .toList();
    }
}
