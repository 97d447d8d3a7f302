package dev.idp.templates.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PointerTest {
    @ParameterizedTest
    @MethodSource("examples_of_rfc_6901")
    void text_and_tokens_are_those_of_rfc_6901(String text, List<String> tokens) {
        assertThat(Pointer.parse(text)).isEqualTo(new Pointer(tokens)).hasToString(text);
    }

    static Stream<Arguments> examples_of_rfc_6901() {
        return Stream.of(
                Arguments.of("", List.of()),
                Arguments.of("/foo", List.of("foo")),
                Arguments.of("/foo/0", List.of("foo", "0")),
                Arguments.of("/", List.of("")),
                Arguments.of("/a~1b", List.of("a/b")),
                Arguments.of("/c%d", List.of("c%d")),
                Arguments.of("/g|h", List.of("g|h")),
                Arguments.of("/i\\j", List.of("i\\j")),
                Arguments.of("/k\"l", List.of("k\"l")),
                Arguments.of("/ ", List.of(" ")),
                Arguments.of("/m~0n", List.of("m~n")),
                Arguments.of("/~01", List.of("~1")),
                Arguments.of("//", List.of("", "")),
                Arguments.of("/a//", List.of("a", "", "")));
    }

    @Property(tries = 150)
    void any_tokens_survive_as_text(@ForAll List<String> tokens) {
        Pointer pointer = new Pointer(tokens);
        assertThat(Pointer.parse(pointer.toString())).isEqualTo(pointer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a/b", "#/a", " /a", "/a~", "/~2", "/~/b", "/a~b"})
    void what_is_no_json_pointer_is_refused(String text) {
        assertThatThrownBy(() -> Pointer.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_pointer_goes_down_and_up() {
        Pointer port = Pointer.of("spec").then("ports").then(0).then(Pointer.of("port"));
        assertThat(port).hasToString("/spec/ports/0/port");
        assertThat(port.last()).isEqualTo("port");
        assertThat(port.parent()).hasToString("/spec/ports/0");
        assertThat(Pointer.ROOT.parent()).isEqualTo(Pointer.ROOT);
        assertThat(Pointer.ROOT.last()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | ''",
                "/spec/env/PORT | spec.env.PORT",
                "/spec/containers/0/image | spec.containers[0].image",
                "/0 | [0]",
                "/007 | [\"007\"]",
                "/labels/idp.dev~1team | labels[\"idp.dev/team\"]",
                "/a b/c | [\"a b\"].c",
                "/ | [\"\"]"
            })
    void people_read_a_dotted_path(String pointer, String dotted) {
        assertThat(Pointer.parse(pointer).dotted()).isEqualTo(dotted);
    }

    @Test
    void a_dotted_path_is_printable() {
        assertThat(Pointer.of("a\u001B[31m").dotted()).isEqualTo("[\"a\\u001B[31m\"]");
    }

    @Test
    void order_is_that_of_a_document() {
        assertThat(Stream.of("/b", "/a/10", "/a/2", "", "/a", "/a/x", "/a/2/b", "/a/02")
                        .map(Pointer::parse)
                        .sorted()
                        .map(Pointer::toString))
                .containsExactly("", "/a", "/a/2", "/a/2/b", "/a/10", "/a/02", "/a/x", "/b");
    }

    @Property(tries = 150)
    void order_agrees_with_equality(@ForAll List<String> a, @ForAll List<String> b) {
        Pointer one = new Pointer(a);
        Pointer other = new Pointer(b);
        assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
        assertThat(Integer.signum(one.compareTo(other))).isEqualTo(-Integer.signum(other.compareTo(one)));
    }
}
