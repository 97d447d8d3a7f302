package dev.idp.templates.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.idp.templates.catalog.Catalog;
import dev.idp.templates.platform.Platform;
import dev.idp.templates.platform.PlatformReader;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.workload.DescriptorReader;
import dev.idp.templates.yaml.Origin;
import dev.idp.templates.yaml.TextNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How a descriptor comes out of questions and answers. */
class InterviewTest {
    private static final Catalog CATALOG = Catalog.directory(Path.of("../template-catalog"), "shipped", true);
    private static final Platform PLATFORM = new PlatformReader().bundled();
    private static final List<String> ALL_GIVEN = List.of(
            "name=orders",
            "owner=team-checkout",
            "system=shop",
            "repository=github.com/acme/orders",
            "image=ghcr.io/acme/orders");

    @Test
    void answers_in_order_make_a_descriptor_that_generates() {
        ScriptedTerminal person = new ScriptedTerminal(
                "web-service",
                "orders",
                "team-checkout",
                "shop",
                "github.com/acme/orders",
                "ghcr.io/acme/orders",
                "scaling.max=8",
                "");

        Draft draft = conduct(person, request(List.of()));

        assertThat(draft.text()).isEqualTo("""
                # What orders runs and where. Its parameters: idp describe web-service@1.1.0
                apiVersion: idp.dev/v1alpha1
                kind: Workload
                metadata:
                  name: orders
                spec:
                  owner: team-checkout
                  system: shop
                  repository: github.com/acme/orders
                  template:
                    name: web-service
                    version: "1.1.0"
                  parameters:
                    image: ghcr.io/acme/orders
                    scaling:
                      max: 8
                  environments:
                    dev: {}
                    prod: {}
                """);
        new DescriptorReader().read("idp.yaml", draft.text().getBytes(StandardCharsets.UTF_8));
        assertThat(DraftCheck.check(draft, FileTree.EMPTY, PLATFORM, CATALOG)).isEmpty();
    }

    @Test
    void a_wrong_answer_is_explained_in_the_words_of_the_schema_and_asked_again() {
        ScriptedTerminal person = new ScriptedTerminal(
                "web-servcie",
                "web-service",
                "Orders!",
                "orders",
                "",
                "team-checkout",
                "shop",
                "github.com/acme/orders",
                "ghcr.io/acme/orders",
                "port=80",
                "prot=8080",
                "port=9090",
                "");

        Draft draft = conduct(person, request(List.of()));

        assertThat(person.screen())
                .contains("did you mean \"web-service\"?")
                .contains("found \"Orders!\"")
                .contains("found no owner")
                .contains("found 80, expected")
                .contains("did you mean \"port\"?");
        assertThat(draft.text()).contains("port: 9090").doesNotContain("prot");
    }

    @Test
    void the_end_of_input_ends_the_interview_for_want_of_input() {
        ScriptedTerminal person = new ScriptedTerminal("", "orders");

        assertThatThrownBy(() -> conduct(person, request(List.of())))
                .isInstanceOfSatisfying(
                        IdpException.class,
                        ended -> assertThat(Interview.isOnlyMissing(ended.problems()))
                                .isTrue());
    }

    @Test
    void without_a_terminal_everything_that_is_missing_is_named_with_how_to_give_it() {
        assertThatThrownBy(() -> interview(Optional.empty()).conduct(named(List.of("name=orders"))))
                .isInstanceOfSatisfying(IdpException.class, missing -> {
                    assertThat(Interview.isOnlyMissing(missing.problems())).isTrue();
                    assertThat(missing.problems())
                            .extracting(Problem::hint)
                            .containsExactlyInAnyOrder(
                                    "give it with --set owner=team-checkout",
                                    "give it with --set system=shop",
                                    "give it with --set repository=github.com/acme/orders",
                                    "give it with --set image=ghcr.io/acme/orders");
                });
    }

    @Test
    void what_is_said_beforehand_is_not_asked_and_what_equals_a_default_is_not_written() {
        List<String> settings = new ArrayList<>(ALL_GIVEN);
        settings.addAll(List.of("port=8080", "scaling.min=2", "scaling.max=5", "prod:scaling.max=12"));

        Draft draft = interview(Optional.empty())
                .conduct(new InitRequest(Optional.of("web-service"), settings, List.of("prod"), List.of()));

        assertThat(draft.text())
                .doesNotContain("port:")
                .doesNotContain("min:")
                .doesNotContain("dev:")
                .endsWith("  environments:\n    prod:\n      parameters:\n        scaling:\n          max: 12\n");
    }

    @Test
    void a_guess_is_proposed_with_its_reason_and_dropped_where_the_template_refuses_it() {
        List<Guess> guesses = List.of(
                new Guess(ProjectScan.NAME, text("orders"), "the artifactId in pom.xml"),
                new Guess(Pointer.of("spec", "parameters", "health"), text("nonsense"), "a slip"),
                new Guess(
                        Pointer.of("spec", "parameters", "image"), text("ghcr.io/acme/orders"), "what pom.xml builds"));
        Draft draft = interview(Optional.empty())
                .conduct(new InitRequest(
                        Optional.of("web-service"),
                        List.of("owner=team-checkout", "system=shop", "repository=github.com/acme/orders"),
                        List.of(),
                        guesses));

        assertThat(draft.text())
                .contains("  # the artifactId in pom.xml\n  name: orders\n")
                .contains("    # what pom.xml builds\n    image: ghcr.io/acme/orders\n")
                .doesNotContain("nonsense");
    }

    @Test
    void wrong_settings_and_environments_are_problems_and_not_questions() {
        assertThatThrownBy(() -> interview(Optional.empty()).conduct(named(List.of("port=80", "name=Orders"))))
                .isInstanceOfSatisfying(IdpException.class, wrong -> {
                    assertThat(wrong.problems()).hasSize(2);
                    assertThat(Interview.isOnlyMissing(wrong.problems())).isFalse();
                });
        assertThatThrownBy(() -> interview(Optional.empty())
                        .conduct(new InitRequest(Optional.of("web-service"), ALL_GIVEN, List.of("pord"), List.of())))
                .isInstanceOfSatisfying(
                        IdpException.class,
                        wrong -> assertThat(wrong.problems().get(0).hint()).isEqualTo("did you mean \"prod\"?"));
    }

    private static InitRequest named(List<String> settings) {
        return new InitRequest(Optional.of("web-service"), settings, List.of(), List.of());
    }

    private static InitRequest request(List<String> settings) {
        return new InitRequest(Optional.empty(), settings, List.of(), List.of());
    }

    private static Draft conduct(ScriptedTerminal person, InitRequest request) {
        return interview(Optional.of(person)).conduct(request);
    }

    private static Interview interview(Optional<Terminal> person) {
        return new Interview(CATALOG, PLATFORM, person);
    }

    private static TextNode text(String value) {
        return new TextNode(value, Origin.ENGINE);
    }
}
