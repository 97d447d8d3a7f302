package dev.idp.tests.policies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule is one thing, whole: a text in CEL, an entry in the index, a page, and cases. */
class PolicyPagesTest {
    private static final Path PAGES = Path.of("../../docs/policies");
    private static final Set<String> OTHER_PAGES = Set.of("index", "conformance");
    private static final String BUNDLE = "bundle";
    private static final Pattern ROW = Pattern.compile("(?m)^\\| \\[([A-Z]+-[0-9]{2})\\]\\(\\1\\.md\\) \\|");
    private static final SortedMap<String, MapNode> RULES = RuleText.index();

    static Collection<String> rules() {
        return RULES.keySet();
    }

    static List<RuleText> texts() {
        return RuleText.all();
    }

    @Test
    void there_are_enough_rules() {
        assertThat(RULES).hasSizeGreaterThanOrEqualTo(70);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_message_begins_with_the_id_and_says_what_to_do(RuleText text) {
        assertThat(text.id()).as(text.message()).isNotEmpty();
        assertThat(topic(text.id())).isEqualTo(text.topic());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_waiver_is_looked_up_where_the_rule_may_be_waived_and_under_its_own_id(RuleText text) {
        String asked = "'" + text.id() + "' in variables.";
        String expression = text.expression();
        switch (RULES.get(text.id()).text("waivable").orElseThrow()) {
            case "team" -> assertThat(expression).endsWith(" ||\n" + asked + "waived");
            case "platform" -> assertThat(expression).endsWith(" ||\n" + asked + "granted");
            default -> assertThat(expression).doesNotContain("variables.waived").doesNotContain("variables.granted");
        }
    }

    @Test
    void waivers_are_found_in_the_same_way_by_all_policies() {
        Map<String, Set<String>> texts = new TreeMap<>();
        for (MapNode policy : RuleText.policies().keySet()) {
            policy.map("spec").orElseThrow().list("variables").map(ListNode::maps).orElse(List.of()).stream()
                    .filter(variable -> Set.of("waived", "workloads", "grants", "granted")
                            .contains(variable.text("name").orElseThrow()))
                    .forEach(variable -> texts.computeIfAbsent(
                                    variable.text("name").orElseThrow(), name -> new TreeSet<>())
                            .add(variable.text("expression").orElseThrow()));
        }
        assertThat(texts.remove("waived"))
                .as("on the object, or on the object and its pods")
                .hasSize(2);
        assertThat(texts)
                .hasSize(3)
                .allSatisfy((name, written) -> assertThat(written).as(name).hasSize(1));
    }

    @Test
    void each_rule_of_a_topic_is_judged_by_its_policies() {
        assertThat(texts().stream().map(RuleText::id).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        rules().stream().filter(id -> !topic(id).equals(BUNDLE)).toList());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_rule_has_a_page_that_says_what_the_index_says(String id) {
        MapNode rule = RULES.get(id);
        String page = page(id);
        assertThat(page).startsWith("# " + id + ": " + rule.text("title").orElseThrow() + "\n");
        assertThat(words(page)).contains(words(rule.text("rationale").orElseThrow()));
        assertThat(page)
                .contains(
                        "## How to mend it",
                        "| severity | " + rule.text("severity").orElseThrow() + " |");
        rule.list("references")
                .orElseThrow()
                .texts()
                .forEach(reference -> assertThat(page).contains(reference));
    }

    @Test
    void there_is_no_page_without_a_rule() {
        assertThat(names(Repository.files(PAGES, ".md")))
                .containsExactlyInAnyOrderElementsOf(union(rules(), OTHER_PAGES));
    }

    @Test
    void the_list_of_rules_names_each_once() {
        assertThat(ROW.matcher(page("index")).results().map(row -> row.group(1)))
                .containsExactlyInAnyOrderElementsOf(rules());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_rule_has_cases_that_are_let_in_and_that_are_refused(String id) {
        List<String> cases = names(Repository.files(Repository.CASES.resolve(id), ".yaml"));
        assertThat(cases).allMatch(name -> name.matches("(allow|deny)-[a-z0-9-]+"));
        assertThat(cases).anyMatch(name -> name.startsWith("allow-")).anyMatch(name -> name.startsWith("deny-"));
    }

    @Test
    void there_is_no_case_without_a_rule() {
        assertThat(Repository.files(Repository.CASES, ".yaml").stream()
                        .map(Path::getParent)
                        .filter(folder -> !folder.equals(Repository.CASES))
                        .map(folder -> folder.getFileName().toString())
                        .distinct())
                .isSubsetOf(rules());
    }

    @Test
    void a_kustomization_lists_the_files_of_all_topics() {
        List<String> listed = Repository.documents(Repository.POLICIES.resolve("kustomization.yaml"))
                .get(0)
                .list("resources")
                .orElseThrow()
                .texts();
        assertThat(listed)
                .containsAll(RuleText.policies().values().stream()
                        .distinct()
                        .map(topic -> topic + ".yaml")
                        .toList());
    }

    private static String topic(String id) {
        return RULES.containsKey(id) ? RULES.get(id).text("topic").orElseThrow() : "no topic";
    }

    private static String page(String name) {
        return new String(Repository.bytes(PAGES.resolve(name + ".md")), StandardCharsets.UTF_8);
    }

    private static String words(String text) {
        return String.join(" ", text.strip().split("\\s+"));
    }

    private static List<String> names(List<Path> files) {
        return files.stream()
                .map(file -> file.getFileName().toString().replaceFirst("\\.[a-z]+$", ""))
                .toList();
    }

    private static Set<String> union(Collection<String> some, Collection<String> others) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }
}
