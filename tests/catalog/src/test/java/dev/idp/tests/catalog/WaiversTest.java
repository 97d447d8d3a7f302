package dev.idp.tests.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.catalog.Catalogs;
import dev.idp.templates.generate.EnvironmentPlan;
import dev.idp.templates.generate.Plan;
import dev.idp.templates.generate.Verifier;
import dev.idp.templates.policy.WaivedFinding;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Severity;
import dev.idp.templates.test.WorkloadTester;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.yaml.MapNode;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An exception is said once, in the descriptor, and everybody who judges hears of it. */
class WaiversTest {
    private static final String DESCRIPTOR = """
            apiVersion: idp.dev/v1alpha1
            kind: Workload
            metadata: {name: orders}
            spec:
              owner: team-checkout
              system: shop
              template: {name: web-service, version: 1.1.0}
              parameters: {image: ghcr.io/acme/orders, port: 8080}
              environments: {dev: {}, prod: {}}
              patches:
                - target: {kind: Deployment, name: orders}
                  merge: {spec: {template: {spec: {serviceAccountName: other}}}}
            """;
    private static final Pointer ANNOTATION = Pointer.of("metadata", "annotations", "idp.dev/waivers");

    @Test
    void without_a_waiver_a_broken_rule_stops_the_plan() {
        assertThat(WorkloadTester.of(DESCRIPTOR).problems())
                .extracting(Problem::message)
                .containsExactly("B-10: add the ServiceAccount other (Deployment/orders in dev, prod)");
    }

    @Test
    void a_waiver_for_all_environments_is_part_of_the_base() {
        Plan plan = waived("");

        assertThat(annotation(plan.base().stream()
                        .filter(resource -> resource.kind().equals("Deployment"))
                        .findFirst()
                        .orElseThrow()
                        .node()))
                .contains("B-10");
        plan.environments().forEach(environment -> {
            assertThat(annotated(environment)).contains("B-10");
            assertThat(environment.policies().findings()).isEmpty();
            assertThat(environment.policies().waived())
                    .extracting(WaivedFinding::waiver)
                    .extracting("reason")
                    .containsExactly("the account is made elsewhere");
        });
    }

    @Test
    void a_waiver_for_one_environment_leaves_the_base_and_the_others_alone() {
        String both = DESCRIPTOR.replace(
                "merge: {spec: {template: {spec: {serviceAccountName: other}}}}",
                "environments: [dev]\n      merge: {spec: {template: {spec: {serviceAccountName: other}}}}");
        Plan plan = WorkloadTester.of(both + waiver("environments: [dev], ")).plan();

        assertThat(plan.base())
                .allSatisfy(resource -> assertThat(annotation(resource.node())).isEmpty());
        assertThat(annotated(plan.environment("dev").orElseThrow())).contains("B-10");
        assertThat(annotated(plan.environment("prod").orElseThrow())).isEmpty();
        assertThat(new Verifier(Catalogs.of(ShippedCatalog.CATALOG), "tree").verify(plan.tree()))
                .isEmpty();
    }

    @Test
    void the_pods_carry_the_annotation_too() {
        assertThat(deployment(waived("").environment("dev").orElseThrow())
                        .textAt(Pointer.of("spec", "template").then(ANNOTATION)))
                .contains("B-10");
    }

    @Test
    void the_cluster_takes_what_a_waiver_excuses_only_where_it_holds() {
        assertThat(WorkloadTester.of(DESCRIPTOR + waiver("environments: [dev], "))
                        .problems())
                .extracting(Problem::message)
                .containsExactly("B-10: add the ServiceAccount other (Deployment/orders in prod)");
    }

    @Test
    void a_waiver_that_nothing_needs_is_a_warning() {
        String kept = DESCRIPTOR.replaceAll("(?s)  patches:.*", "");

        assertThat(WorkloadTester.of(kept + waiver("")).problems())
                .extracting(problem -> problem.severity() + " " + problem.code().id())
                .containsExactly(Severity.WARNING + " IDP2232");
    }

    @Test
    void a_grant_of_the_platform_makes_a_waiver_count() {
        String descriptor = DESCRIPTOR.replaceAll("(?s)  patches:.*", "")
                + "  resources: [job.yaml]\n  waivers:\n    - {policy: B-01, resource: Job/import, reason: it runs alone, until: \"2027-03-31\"}\n"
                + "    - {policy: B-10, resource: Job/import, reason: it runs alone, until: \"2027-03-31\"}\n";
        FileTree job = FileTree.EMPTY.with("job.yaml", JOB);
        WorkloadTester tester = WorkloadTester.of(descriptor).withManifests(job);

        assertThat(tester.onPlatform(platform("")).problems())
                .filteredOn(problem -> problem.message().startsWith("B-01"))
                .extracting(Problem::hint)
                .first()
                .asString()
                .startsWith("the waiver counts once the owners of the platform acme add shop/orders/B-01 to"
                        + " spec.waivers of platform.yaml: ask them");
        assertThat(tester.onPlatform(platform("waivers: [shop/orders/B-01]")).problems())
                .filteredOn(problem -> problem.message().startsWith("B-01"))
                .isEmpty();
    }

    private static final String JOB = """
            apiVersion: batch/v1
            kind: Job
            metadata:
              name: import
              labels:
                app.kubernetes.io/name: orders
            spec:
              backoffLimit: 2
              template:
                metadata: {labels: {app.kubernetes.io/name: import}}
                spec:
                  restartPolicy: Never
                  serviceAccountName: importer
                  containers: [{name: import, image: "ghcr.io/acme/import:1.0.0"}]
            """;

    private static String platform(String more) {
        return """
                apiVersion: idp.dev/v1alpha1
                kind: Platform
                metadata: {name: acme}
                spec:
                  gitops: {repository: "https://git.acme.example/gitops.git"}
                  catalogs: {default: {bundled: true, candidates: true}}
                  resources: {kinds: [Job]}
                  %s
                  targets: {local: {}}
                  environments:
                    dev: {class: development, target: local, cluster: a, domain: dev.acme.example, identity: {issuer: "https://id.acme.example/realms/dev", realm: dev}}
                    prod: {class: production, target: local, cluster: a, domain: acme.example, identity: {issuer: "https://id.acme.example/realms/prod", realm: prod}}
                """.formatted(more);
    }

    private static Plan waived(String more) {
        return WorkloadTester.of(DESCRIPTOR + waiver(more)).plan();
    }

    private static String waiver(String more) {
        return "  waivers:\n    - {policy: B-10, resource: Deployment/orders, " + more
                + "reason: the account is made elsewhere, until: \"2027-03-31\"}\n";
    }

    private static Optional<String> annotated(EnvironmentPlan environment) {
        return annotation(deployment(environment));
    }

    private static MapNode deployment(EnvironmentPlan environment) {
        return environment.resources().stream()
                .filter(resource -> resource.kind().equals("Deployment"))
                .findFirst()
                .orElseThrow()
                .node();
    }

    private static Optional<String> annotation(MapNode node) {
        return node.textAt(ANNOTATION);
    }
}
