package dev.idp.tests.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.generate.EnvironmentPlan;
import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.kubernetes.ResourceId;
import dev.idp.templates.kustomize.OverlayReader;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.template.TemplateVersion;
import dev.idp.templates.test.Kustomize;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.yaml.MapNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Building an overlay gives exactly the resources that were rendered for its environment, list order included. */
class OverlayEqualityTest {
    private static final long SEED = 20261124;
    private static final int DESCRIPTORS = Integer.getInteger("test.descriptors", 50);
    private static final int AT_A_TIME = 20;

    static Stream<ShippedCatalog.Example> examples() {
        return ShippedCatalog.examples();
    }

    static Stream<Named<TemplateVersion>> versions() {
        return ShippedCatalog.products();
    }

    @Test
    void the_overlays_of_orders_build_to_what_was_rendered() {
        checkBuilds(ShippedCatalog.orders().plan().environments());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void the_overlays_of_an_example_build_to_what_was_rendered(ShippedCatalog.Example example) {
        checkBuilds(example.tester().plan().environments());
    }

    @ParameterizedTest
    @MethodSource("versions")
    void the_overlays_of_random_descriptors_build_to_what_was_rendered(TemplateVersion version) {
        RandomDescriptors random = new RandomDescriptors(version, SEED);
        for (int done = 0; done < DESCRIPTORS; done += AT_A_TIME) {
            List<EnvironmentPlan> environments = random.valid(AT_A_TIME).stream()
                    .flatMap(plan -> plan.environments().stream())
                    .toList();
            check(environments, Kustomize.buildTogether(files(environments)));
        }
    }

    private static void checkBuilds(List<EnvironmentPlan> environments) {
        check(environments, Kustomize.build(files(environments)));
    }

    private static List<FileTree> files(List<EnvironmentPlan> environments) {
        return environments.stream().map(EnvironmentPlan::files).toList();
    }

    private static void check(List<EnvironmentPlan> environments, List<List<Resource>> built) {
        for (int i = 0; i < environments.size(); i++) {
            EnvironmentPlan environment = environments.get(i);
            Map<ResourceId, MapNode> rendered = byId(environment.resources());
            Problems problems = new Problems();
            List<Resource> read = OverlayReader.read(environment.files(), problems);

            assertThat(byId(built.get(i)))
                    .as("kubectl, seed %d, number %d", SEED, i)
                    .isEqualTo(rendered);
            assertThat(byId(read)).as("our reader, seed %d, number %d", SEED, i).isEqualTo(rendered);
            assertThat(problems.sorted()).isEmpty();
        }
    }

    private static Map<ResourceId, MapNode> byId(List<Resource> resources) {
        Map<ResourceId, MapNode> byId = new TreeMap<>();
        resources.forEach(resource -> byId.put(resource.id(), resource.node()));
        assertThat(byId).hasSameSizeAs(resources);
        return byId;
    }
}
