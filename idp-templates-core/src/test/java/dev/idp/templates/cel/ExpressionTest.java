package dev.idp.templates.cel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cel.common.CelOptions;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Expressions give what the language and the libraries of Kubernetes say, also after they were stored. */
class ExpressionTest {
    private static final CelOptions OPTIONS =
            CelOptions.current().enableHeterogeneousNumericComparisons(true).build();
    private static final CelCompiler COMPILER = CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(OPTIONS)
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addLibraries(
                    CelExtensions.optional(),
                    CelExtensions.strings(),
                    CelExtensions.bindings(),
                    CelExtensions.comprehensions(),
                    CelExtensions.sets(OPTIONS))
            .addVar("object", SimpleType.DYN)
            .build();
    private static final CelRuntime RUNTIME = CelRuntimeFactory.legacyCelRuntimeBuilder()
            .setOptions(OPTIONS)
            .addLibraries(
                    CelExtensions.optional(),
                    CelExtensions.strings(),
                    CelExtensions.comprehensions(),
                    CelExtensions.sets(OPTIONS))
            .build();

    @ParameterizedTest
    @MethodSource("standard")
    void an_expression_of_the_language_is_true(String text) throws Exception {
        assertThat(Expressions.value(text)).isEqualTo(true);
    }

    @ParameterizedTest
    @MethodSource("standard")
    void the_runtime_of_the_compiler_s_makers_gives_the_same(String text) throws Exception {
        Map<String, Object> object = Map.of("list", List.of("a", "b"), "map", Map.of("k", "v"));
        assertThat(RUNTIME.createProgram(COMPILER.compile(text).getAst()).eval(Map.of("object", object)))
                .isEqualTo(true);
    }

    @ParameterizedTest
    @MethodSource("kubernetes")
    void an_expression_of_kubernetes_libraries_is_true(String text) throws Exception {
        assertThat(Expressions.value(text)).isEqualTo(true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "object.none | no such key: none",
                "object.map.k.x | no such overload: select of x",
                "object.list[7] | index out of bounds: 7",
                "1 / 0 | integer overflow or division by zero",
                "9223372036854775807 + 1 | integer overflow or division by zero",
                "int('x') | no integer: x",
                "quantity('x') | no quantity: x",
                "ip('x') | no IP address: x",
                "duration('x') | no duration: x",
                "timestamp('x') | no timestamp: x",
                "'a'.matches('(') | no regular expression: error parsing regexp: missing closing ): `(`",
                "optional.none().value() | optional.none() dereference",
                "[dyn(1)].max() < dyn('a') | no such overload: a comparison of int and string",
                "'%d'.format(['a']) | no such overload: %d",
                "'abc'.substring(2, 1) | index out of range: 2"
            })
    void says_why_there_is_no_value(String text, String message) {
        assertThatThrownBy(() -> Expressions.value(text))
                .isInstanceOf(EvaluationError.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "object.list.all(a, object.list.all(b, [1,2,3,4,5,6,7,8,9].map(c, [1,2,3,4,5,6,7,8,9].map(d,"
                        + " [1,2,3,4,5,6,7,8,9].map(e, [1,2,3,4,5,6,7,8,9].map(f, [1,2,3,4,5,6,7,8,9].map(g, g))))).size() > 0))"
            })
    void ends_an_expression_that_costs_too_much(String text) {
        assertThatThrownBy(() -> Expressions.value(text))
                .hasMessage("the expression exceeds the cost limit of 1000000 units");
    }

    static List<String> standard() throws IOException {
        return Expressions.lines("standard-expressions.txt");
    }

    static List<String> kubernetes() throws IOException {
        return Expressions.lines("kubernetes-expressions.txt");
    }

    @Test
    void what_is_written_is_read_again() {
        String text = "@\"k\"\"v\"\"r\"{%\"a\\n\\\"\\\\\"#-1;}[%$\"x\"~1.5;]!\"_&&_\"(+-)!\"or\"(00)"
                + "!\"@not_strictly_false\"(?\"b\"!\"orValue\"(.\"c\"$\"o\"!\"size\"($\"p\")))";
        assertThat(ExpressionWriter.write(ExpressionText.read(text))).isEqualTo(text);
    }
}
