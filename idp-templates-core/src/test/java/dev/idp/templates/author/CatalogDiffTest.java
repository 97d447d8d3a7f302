package dev.idp.templates.author;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.template.TemplateType;
import org.junit.jupiter.api.Test;

/** What a version changes, in words. */
class CatalogDiffTest {
    private static final CatalogFolder TWO = Catalogs.copied(Catalogs.with(TemplateType.WORKLOAD), "1.1.0");
    private static final String ENTITY = "acme/1.1.0/template.yaml";
    private static final String DEPLOYMENT = "acme/1.1.0/manifests/deployment.yaml.ftl";

    private static String diff(CatalogFolder folder) {
        return CatalogDiff.diff(folder, "acme@1.0.0", "acme@1.1.0").text();
    }

    @Test
    void equal_versions_change_nothing() {
        assertThat(diff(TWO)).isEqualTo("""
                        acme@1.0.0 -> acme@1.1.0
                        parameters: no change
                        resources: no change in the examples of both
                        """);
    }

    @Test
    void a_change_of_a_pod_template_restarts_pods() {
        assertThat(diff(Catalogs.edited(TWO, DEPLOYMENT, "cpu: 100m", "cpu: 200m")))
                .contains("""
                        minimal in dev:
                          Deployment/hello: restarts pods
                            spec.template.spec.containers.hello.resources.requests.cpu: "100m" → "200m"
                        """);
    }

    @Test
    void another_selector_recreates_the_object() {
        assertThat(diff(Catalogs.edited(
                        TWO, "acme/1.1.0/manifests/lib.ftl", "<#macro selector>\n", "<#macro selector>\napp: web\n")))
                .contains("Deployment/hello: recreates object");
    }

    @Test
    void other_changes_update_the_object() {
        assertThat(diff(Catalogs.edited(TWO, "acme/1.1.0/manifests/service.yaml.ftl", "port: 80\n", "port: 81\n")))
                .contains("Service/hello: updates object");
    }

    @Test
    void objects_come_and_go() {
        CatalogFolder without = Catalogs.without(TWO, "acme/1.1.0/manifests/service.yaml.ftl");
        assertThat(diff(without)).contains("Service/hello: removed object");
        assertThat(CatalogDiff.diff(without, "acme@1.1.0", "acme@1.0.0").text()).contains("Service/hello: new object");
    }

    @Test
    void parameters_are_compared_field_by_field() {
        CatalogFolder changed = Catalogs.edited(
                Catalogs.edited(TWO, ENTITY, "        replicas:\n", "        pods:\n"),
                DEPLOYMENT,
                "p.replicas",
                "p.pods");
        changed = Catalogs.edited(changed, ENTITY, "maximum: 65535", "maximum: 49151");
        changed = Catalogs.edited(
                changed,
                ENTITY,
                "    images: [image]\n",
                "    images: [image]\n    migrations: [{from: 1.0.0, changes: [{rename: {from: replicas, to: pods}}]}]\n");
        changed = Catalogs.edited(changed, "acme/1.1.0/examples/minimal/idp.yaml", "{replicas: 3}", "{pods: 3}");

        assertThat(diff(changed)).contains("""
                        parameters:
                          port takes less: maximum 65535, now 49151
                          pods renamed: was replicas (migrated)
                        """);
    }
}
