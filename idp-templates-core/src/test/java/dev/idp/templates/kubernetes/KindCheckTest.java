package dev.idp.templates.kubernetes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.ProblemText;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.NumberNode;
import dev.idp.templates.yaml.Origin;
import dev.idp.templates.yaml.TextNode;
import dev.idp.templates.yaml.YamlReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found in the manifests of {@code cases}; the {@code .txt} beside each says it. */
class KindCheckTest {
    private static final Path CASES = Path.of("src/test/resources/dev/idp/templates/kubernetes/cases");
    private static final Path PAGES = Path.of("../docs/problems");
    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```\n+```text\n(.*?)```\n", Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(strings = {"right", "custom-resources", "unknown-kinds", "unknown-fields", "wrong-types"})
    void a_slip_is_told_with_its_place_and_what_was_meant(String name) throws IOException {
        Path expected = CASES.resolve(name + ".txt");
        String told = check(name + ".yaml", Files.readString(CASES.resolve(name + ".yaml"))).stream()
                .map(problem -> ProblemText.line(problem) + "\n" + hint(problem))
                .collect(Collectors.joining());
        if (System.getProperty("idp.update") != null) {
            Files.writeString(expected, told);
        }
        assertThat(told).isEqualTo(Files.readString(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"IDP2003", "IDP2004", "IDP2005"})
    void the_example_of_a_page_gives_the_message_below_it(String code) throws IOException {
        Matcher example = EXAMPLE.matcher(Files.readString(PAGES.resolve(code + ".md")));
        assertThat(example.find()).isTrue();
        String told = check("deploy/orders.yaml", example.group(1)).stream()
                .map(ProblemText::full)
                .collect(Collectors.joining("\n", "", "\n"));
        assertThat(told).isEqualTo(example.group(2));
    }

    @Test
    void what_is_right_goes_on_and_what_is_wrong_does_not() {
        Resource right = service(MapNode.empty().with("type", "ClusterIP"));
        Resource wrong = service(MapNode.empty().with("typ", "ClusterIP"));
        assertThat(KindCheck.check(List.of(right, wrong, right), new Problems()))
                .containsExactly(right, right);
    }

    @Test
    void a_rendered_value_is_told_with_the_lines_of_its_data() {
        Origin line = Origin.of("web-service@1.0.0/manifests/service.yaml.ftl", 7, 11)
                .withReads(List.of(
                        new Origin.Read("p.port", new Location("idp.yaml", 9, 18, Pointer.of("spec", "port"))),
                        new Origin.Read("env.domain", new Location("platform.yaml", 3, 4, Pointer.of("spec")))));
        Problems problems = new Problems();
        MapNode spec = MapNode.empty()
                .with("clusterIP", new NumberNode(BigDecimal.TEN, line))
                .with("prots", new TextNode("x", line));
        KindCheck.check(List.of(service(spec)), problems);
        String reads = "from idp.yaml:9:18 p.port, from platform.yaml:3:4 env.domain";
        assertThat(problems.sorted())
                .extracting(Problem::hint)
                .containsExactly("write \"10\" in quotes; " + reads, "did you mean \"ports\"?; " + reads);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0", "1", "0.5", "-1", "+1", ".5", "5.", "100m", "1k", "1M", "1Ki", "1.5Gi", "1E", "1e3", "1E-3", "10n",
                "7u"
            })
    void the_grammar_of_quantities_is_the_api_server_s(String quantity) {
        assertThat(PlainType.QUANTITY.holds(text(quantity))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "m", "1K", "1KiB", "1MB", "1 Gi", "1e", "1ee3", "1.2.3", "0x10", "1,5", "one", "."})
    void what_the_api_server_refuses_is_no_quantity(String text) {
        assertThat(PlainType.QUANTITY.holds(text(text))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2147483647, true, true",
        "-2147483648, true, true",
        "2147483648, false, true",
        "9223372036854775807, false, true",
        "9223372036854775808, false, false",
        "1.5, false, false",
        "2.0, true, true",
    })
    void whole_numbers_have_their_bits(BigDecimal number, boolean small, boolean large) {
        NumberNode node = new NumberNode(number, Origin.ENGINE);
        assertThat(PlainType.INT32.holds(node)).isEqualTo(small);
        assertThat(PlainType.INT_OR_TEXT.holds(node)).isEqualTo(small);
        assertThat(PlainType.INT64.holds(node)).isEqualTo(large);
    }

    private static TextNode text(String text) {
        return new TextNode(text, Origin.ENGINE);
    }

    private static Resource service(MapNode spec) {
        return new Resource(MapNode.empty()
                .with("apiVersion", "v1")
                .with("kind", "Service")
                .with("metadata", MapNode.empty().with("name", "orders"))
                .with("spec", spec));
    }

    private static List<Problem> check(String file, String text) {
        Problems problems = new Problems();
        List<Resource> resources = Resources.of(YamlReader.readAll(file, text.getBytes(UTF_8)), problems);
        KindCheck.check(resources, problems);
        return problems.sorted();
    }

    private static String hint(Problem problem) {
        return problem.hint().isEmpty() ? "" : "  hint: " + problem.hint() + "\n";
    }
}
