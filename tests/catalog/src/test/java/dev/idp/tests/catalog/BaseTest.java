package dev.idp.tests.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.generate.EnvironmentPlan;
import dev.idp.templates.generate.Plan;
import dev.idp.templates.platform.EnvironmentModel;
import dev.idp.templates.template.TemplateVersion;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.yaml.MapNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The base of one release is the same bytes in every environment, on every platform, whatever the overrides. */
class BaseTest {
    private static final long SEED = 4711;
    private static final int PLATFORMS = 50;

    static Stream<Named<TemplateVersion>> versions() {
        return ShippedCatalog.products();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void no_environment_and_no_platform_touches_the_base(TemplateVersion version) {
        Random random = new Random(SEED);
        RandomDescriptors descriptors = new RandomDescriptors(version, SEED);
        MapNode shared = descriptors.validShared();
        Set<FileTree> bases = new HashSet<>();
        int planned = 0;
        while (planned < PLATFORMS) {
            RandomPlatform platform = RandomPlatform.next(random);
            Optional<Plan> plan = RandomDescriptors.planOn(
                    platform, Descriptors.of(version, shared, descriptors.environments(platform.environments())));
            if (plan.isPresent()) {
                planned++;
                plan.get().environments().forEach(environment -> bases.add(base(environment)));
            }
        }

        assertThat(bases).as("seed %d", SEED).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("versions")
    void the_base_holds_no_probe_of_a_shadow(TemplateVersion version) {
        for (Plan plan : new RandomDescriptors(version, SEED).valid(20)) {
            FileTree base = base(plan.environments().get(0));
            base.files().values().forEach(file -> assertThat(file.text()).doesNotContain(EnvironmentModel.PROBE));
        }
    }

    @Test
    void a_parameter_of_prod_changes_nothing_of_dev_but_the_descriptor_and_its_lock() {
        Map<TreePath, String> before = outsideOfIdp(ShippedCatalog.orders().plan());
        Map<TreePath, String> after =
                outsideOfIdp(ShippedCatalog.orders().with("prod:scaling.max=20").plan());

        assertThat(after).isEqualTo(before);
    }

    private static Map<TreePath, String> outsideOfIdp(Plan plan) {
        Map<TreePath, String> files = new TreeMap<>();
        plan.environment("dev").orElseThrow().files().files().forEach((path, entry) -> {
            if (!path.isIn(TreePath.of(".idp"))) {
                files.put(path, entry.text());
            }
        });
        return files;
    }

    private static FileTree base(EnvironmentPlan environment) {
        return environment.files().at(TreePath.of("base"));
    }
}
