package dev.idp.templates.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.ProblemText;
import dev.idp.templates.problem.Problems;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Inputs that are made to cost time or memory. */
class YamlLimitsTest {
    @BeforeAll
    static void warm_up() {
        YamlReader.read("f", "a: 1".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a11_a_hundred_thousand_brackets_end_at_the_depth() {
        assertThat(refusal("[".repeat(100_000), 300))
                .containsExactly("f:1:1  found a line of 100000 characters, expected at most 65536 [IDP1003]");
        assertThat(refusal("[".repeat(60_000), 300))
                .hasSize(1)
                .first()
                .asString()
                .contains("more than 32 maps and lists");
    }

    @Test
    void a12_nested_maps_end_at_the_depth() {
        String nested =
                IntStream.range(0, 700).mapToObj(i -> " ".repeat(i) + "k:\n").collect(Collectors.joining());
        assertThat(refusal(nested, 300))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("f:33:33  k.k.k.")
                .contains("[IDP1003]");
        String rendered =
                IntStream.range(0, 2_000).mapToObj(i -> " ".repeat(i) + "k:\n").collect(Collectors.joining());
        assertThat(rendered(rendered, 1_000)).hasSize(1).first().asString().startsWith("f:65:65  k.k.k.");
    }

    @Test
    void a13_four_megabytes_are_refused_unparsed() {
        assertThat(refusal("a: \"" + "x".repeat(4_000_000) + "\"", 100))
                .containsExactly("f  found 4000005 bytes, expected at most 262144 [IDP1003]");
    }

    @Test
    void a14_tens_of_thousands_of_values_are_too_many() {
        assertThat(refusal("[\n" + "0,\n".repeat(60_000) + "]\n", 1_000))
                .hasSize(1)
                .first()
                .asString()
                .endsWith("found more than 50000 keys, values and ends of maps and lists [IDP1003]");
        String keys =
                IntStream.range(0, 60_000).mapToObj(i -> "k" + i + ": 1\n").collect(Collectors.joining());
        assertThat(rendered(keys, 1_000)).hasSize(1).first().asString().startsWith("f:24999:");
    }

    @Test
    void a15_one_byte_more_than_a_file_may_have() {
        String comment = "#" + " x".repeat(20) + "\n";
        String most = comment.repeat(262_144 / comment.length());
        most = most + "#".repeat(262_144 - most.length() - 5) + "\na: 1";
        assertThat(YamlReader.read("f", bytes(most)).type()).isEqualTo("map");
        assertThat(refusal(most + "1", 100))
                .containsExactly("f  found 262145 bytes, expected at most 262144 [IDP1003]");
    }

    @Test
    void a_value_has_at_most_64_ki_characters() {
        String line = "  " + "x".repeat(62) + "\n";
        assertThat(YamlReader.read("f", bytes("a: |\n" + line.repeat(1_040)))).isNotNull();
        assertThat(refusal("a: |\n" + line.repeat(1_041), 300))
                .containsExactly("f:1:4  a  found a value of 65583 characters, expected at most 65536 [IDP1003]");
    }

    @Test
    void long_lines_of_any_kind_cost_no_more_than_short_ones() {
        for (String text : List.of(
                "#" + "x".repeat(10_000_000 - 1),
                "a: " + "x".repeat(9_000_000),
                "a: \"" + "x".repeat(9_000_000) + "\"",
                "a: '" + "x".repeat(9_000_000) + "'")) {
            assertThat(rendered(text, 500)).hasSize(1).first().asString().contains("found a line of ");
        }
    }

    @Test
    void mebibytes_of_rendered_lines_take_seconds_at_most() {
        String longest = "k: \"" + "x".repeat(500_000) + "\"\n";
        assertThat(rendered(longest, 2_000)).isEmpty();
        String blocks = IntStream.range(0, 4)
                .mapToObj(i -> "k" + i + ": |\n" + "  0123456789\n".repeat(20_000))
                .collect(Collectors.joining());
        assertThat(rendered(blocks, 5_000)).isEmpty();
    }

    @Test
    void rendered_text_has_at_most_ten_mebi_characters() {
        assertThat(rendered("# x\n".repeat(2_700_000), 500))
                .containsExactly("f:1:1  found 10800000 characters, expected at most 10485760 [IDP1003]");
    }

    @Test
    void a_file_full_of_bad_characters_names_the_first_twenty() {
        assertThat(refusal("\u0001".repeat(200_000), 500)).hasSize(20);
        assertThat(refusal("a:\u202E\n".repeat(40_000), 500)).hasSize(20);
    }

    @Test
    void a_file_full_of_ambiguous_values_names_them_all() {
        String many =
                IntStream.range(0, 5_000).mapToObj(i -> "k" + i + ": no\n").collect(Collectors.joining());
        assertThat(refusal(many, 2_000)).hasSize(5_000);
    }

    @Test
    void patterns_do_not_recurse_on_long_values() {
        for (String part : List.of(":1", "_", "1", ".1", "1e", "a:b ", "-1", "0x")) {
            String value = "1" + part.repeat(60_000 / part.length());
            within(1_000, () -> PlainScalar.ambiguity(value));
            within(1_000, () -> YamlWriter.write(new TextNode(value, Origin.ENGINE)));
        }
    }

    private static List<String> refusal(String text, int millis) {
        byte[] bytes = bytes(text);
        IdpException refused =
                within(millis, () -> catchThrowableOfType(IdpException.class, () -> YamlReader.read("f", bytes)));
        return refused.problems().stream().map(ProblemText::line).toList();
    }

    private static List<String> rendered(String text, int millis) {
        Problems problems = new Problems();
        Interpretation interpretation = new FileInterpretation("f");
        within(millis, () -> YamlReader.readAll(text, interpretation, YamlLimits.RENDERED, problems));
        return problems.sorted().stream().map(ProblemText::line).toList();
    }

    /** Counts the processor's time, which does not depend on what else the machine does. */
    private static <T> T within(int millis, Supplier<T> work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        T result = work.get();
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - before)).isLessThan(Duration.ofMillis(millis));
        return result;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
