package dev.idp.templates.author;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.ProblemText;
import dev.idp.templates.template.TemplateType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What lint finds: each test breaks one thing of a template that is in order. */
class CatalogLintTest {
    private static final CatalogFolder WORKLOAD = Catalogs.with(TemplateType.WORKLOAD);
    private static final CatalogFolder NEED = Catalogs.with(TemplateType.NEED);
    private static final String ENTITY = "acme/1.0.0/template.yaml";
    private static final String DEPLOYMENT = "acme/1.0.0/manifests/deployment.yaml.ftl";

    /** Digests follow whatever a test breaks, so that it breaks one thing. */
    private static List<String> found(CatalogFolder folder) {
        return CatalogLint.lint(folder).problems().stream()
                .filter(problem -> problem.code() != AuthorCode.DIGEST_DIFFERS)
                .map(ProblemText::line)
                .toList();
    }

    private static List<String> edited(CatalogFolder folder, String file, String before, String after) {
        return found(Catalogs.edited(folder, file, before, after));
    }

    @Test
    void an_unused_parameter_is_named_at_its_line() {
        assertThat(edited(WORKLOAD, DEPLOYMENT, "replicas: ${p.replicas}", "replicas: 2"))
                .singleElement()
                .asString()
                .startsWith(ENTITY + ":31:9  replicas  found replicas, which no manifest uses");
    }

    @Test
    void a_parameter_that_the_schema_does_not_have_is_named_where_it_is_read() {
        assertThat(edited(WORKLOAD, DEPLOYMENT, "${p.replicas}", "${p.replcias!2}"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith(DEPLOYMENT + ":7:15  found p.replcias, which the schema does not have"));
    }

    @Test
    void a_field_that_no_environment_has_is_named() {
        assertThat(edited(WORKLOAD, DEPLOYMENT, "kind: Deployment", "kind: Deployment # ${env.zone!\"\"}"))
                .anySatisfy(line -> assertThat(line).contains("found env.zone, which an environment does not have"));
    }

    @Test
    void a_text_of_the_environment_is_not_compared() {
        List<Problem> problems = CatalogLint.lint(Catalogs.edited(
                        WORKLOAD,
                        DEPLOYMENT,
                        "  replicas: ${p.replicas}",
                        "  replicas: ${(env.name == \"prod\")?then(p.replicas, 1)}"))
                .problems();

        assertThat(problems)
                .filteredOn(problem -> problem.code() == AuthorCode.COMPARED_ENVIRONMENT)
                .singleElement()
                .satisfies(problem -> assertThat(problem.location()).hasToString(DEPLOYMENT + ":7:16"));
    }

    @Test
    void a_parameter_needs_a_title_a_description_and_an_example() {
        assertThat(edited(WORKLOAD, ENTITY, "          title: Port\n", ""))
                .singleElement()
                .asString()
                .contains("found port without title");
    }

    @Test
    void a_value_at_the_end_of_the_schema_that_makes_a_bad_manifest_is_named_with_the_value() {
        CatalogFolder broken = Catalogs.edited(
                WORKLOAD, DEPLOYMENT, "replicas: ${p.replicas}", "replicas: ${(p.replicas == 20)?then(\"many\", 2)}");

        assertThat(CatalogLint.lint(broken).problems())
                .filteredOn(problem -> problem.code() != AuthorCode.DIGEST_DIFFERS)
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.location()).hasToString(DEPLOYMENT + ":7:13");
                    assertThat(problem.hint()).endsWith("found with replicas = 20");
                });
    }

    @Test
    void what_an_environment_may_lack_is_tried_without() {
        CatalogFolder broken =
                Catalogs.edited(WORKLOAD, DEPLOYMENT, "kind: Deployment", "kind: Deployment # ${env.iam.role}");

        assertThat(found(broken)).anySatisfy(line -> assertThat(line).contains("found env.iam"));
    }

    @Test
    void a_template_that_stops_itself_is_right() {
        assertThat(edited(
                        WORKLOAD,
                        DEPLOYMENT,
                        "apiVersion: apps/v1",
                        "<#if p.replicas == 20><#stop \"too many\"></#if>\napiVersion: apps/v1"))
                .isEmpty();
    }

    @Test
    void hygiene_hints_are_warnings() {
        assertThat(edited(
                        WORKLOAD, DEPLOYMENT, "              value: ${value}", "              value: ${value?string}"))
                .singleElement()
                .asString()
                .startsWith(DEPLOYMENT + ":46:22  found ?string on a value that stands alone");
        assertThat(edited(
                        WORKLOAD,
                        DEPLOYMENT,
                        "              value: ${value}",
                        "              value: |\n                ${value}"))
                .singleElement()
                .asString()
                .contains("found a block that is one value");
    }

    @Test
    void readme_and_changelog_are_there() {
        assertThat(found(Catalogs.without(WORKLOAD, "acme/1.0.0/README.md")))
                .singleElement()
                .asString()
                .contains("found no README.md");
        assertThat(edited(WORKLOAD, "acme/1.0.0/CHANGELOG.md", "## 1.0.0", "## 1.0.01"))
                .singleElement()
                .asString()
                .contains("found no entry for 1.0.0");
    }

    @Test
    void a_version_has_an_example_that_uses_it() {
        assertThat(found(Catalogs.without(WORKLOAD, "acme/1.0.0/examples")))
                .singleElement()
                .asString()
                .contains("found no example of acme@1.0.0");
    }

    @Test
    void index_and_folders_name_each_other() {
        CatalogFolder unlisted = Catalogs.copied(WORKLOAD, "1.0.1");
        assertThat(found(unlisted)).singleElement().asString().contains("which the index does not list");
        assertThat(found(Catalogs.edited(WORKLOAD, "index.yaml", "    1.0.0:", "    1.0.1:")))
                .anySatisfy(line -> assertThat(line).contains("found acme@1.0.1 in the index, and no folder"));
    }

    @Test
    void a_digest_that_differs_is_an_error_also_for_a_candidate() {
        CatalogFolder changed = Catalogs.edited(WORKLOAD, ENTITY, "How many pods run.", "How many.");

        assertThat(CatalogLint.lint(changed).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(AuthorCode.DIGEST_DIFFERS);
            assertThat(problem.location().toString()).isEqualTo("index.yaml:7:15");
            assertThat(problem.hint()).contains("--update");
        });
        assertThat(CatalogLint.lint(Catalogs.edited(changed, "index.yaml", "candidate", "released"))
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.hint()).contains("never changes"));
    }

    @Test
    void outputs_are_those_that_are_declared() {
        String outputs = "acme/1.0.0/outputs.yaml.ftl";
        assertThat(edited(NEED, outputs, "host:", "port: \"5432\"\nhost:"))
                .singleElement()
                .asString()
                .startsWith(outputs + ":1:1  found the output port, which spec.idp.outputs does not declare");
        assertThat(edited(NEED, ENTITY, "in with., secret: true}", "in with.}"))
                .singleElement()
                .asString()
                .contains("found the output password as a reference to a Secret, declared as a text");
        assertThat(edited(NEED, ENTITY, "      host: {", "      port: {description: Where.}\n      host: {"))
                .singleElement()
                .asString()
                .contains("found the declared output port");
    }

    @Test
    void a_change_that_users_feel_needs_a_migration() {
        String next = "acme/1.1.0/template.yaml";
        CatalogFolder two = Catalogs.copied(WORKLOAD, "1.1.0");
        CatalogFolder other = CatalogExamples.updated(Catalogs.edited(two, next, "default: 2\n", "default: 3\n"));
        CatalogFolder migrated = Catalogs.edited(
                other,
                next,
                "    images: [image]\n",
                "    images: [image]\n    migrations:\n      - {from: 1.0.0, changes: [{default: {parameter: replicas, was: 2}}]}\n");

        assertThat(found(other))
                .singleElement()
                .asString()
                .contains("found that replicas has another default: 2, now 3 since 1.0.0, without a migration");
        assertThat(found(migrated)).isEmpty();
    }
}
