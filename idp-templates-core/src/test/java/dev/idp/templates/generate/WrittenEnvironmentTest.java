package dev.idp.templates.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.tree.FileEntry;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.yaml.MapNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A written folder tells by itself what it deploys, and whether somebody edited it. */
class WrittenEnvironmentTest {
    private static final EnvironmentPlan DEV =
            Shop.plan(Shop.request("1.0.0")).environment("dev").orElseThrow();
    private static final Standing HELD = new Standing(Optional.of("a reason"), false, Optional.empty());
    private static final Standing RETIRED = new Standing(Optional.of("a reason"), true, Optional.empty());

    private static FileTree planned(Standing standing) {
        return Shop.files(Shop.request("1.0.0").of(Set.of("dev"), Map.of("dev", standing)), "dev");
    }

    private static FileTree without(FileTree files, String path) {
        Map<TreePath, FileEntry> left = new TreeMap<>(files.files());
        left.remove(TreePath.of(path));
        return FileTree.of(left);
    }

    @Test
    void what_it_deploys_is_what_was_planned() {
        WrittenEnvironment written = Shop.written(DEV.files());

        assertThat(written.environment()).isEqualTo("dev");
        assertThat(nodes(written.resources())).containsExactlyInAnyOrderElementsOf(nodes(DEV.resources()));
        assertThat(written.platformResources()).containsOnlyKeys("identity");
        List<Resource> identity = Objects.requireNonNull(DEV.platformResources().get("identity"));
        assertThat(nodes(Objects.requireNonNull(written.platformResources().get("identity"))))
                .isEqualTo(nodes(identity));
        assertThat(written.allResources()).hasSize(DEV.resources().size() + identity.size());
    }

    private static List<MapNode> nodes(List<Resource> resources) {
        return resources.stream().map(Resource::node).toList();
    }

    @Test
    void an_untouched_folder_is_as_its_lock_says() {
        assertThat(Shop.written(DEV.files()).differencesFromLock()).isEmpty();
    }

    @Test
    void files_that_were_edited_added_or_removed_are_named() {
        FileTree touched = without(DEV.files(), "base/service-orders.yaml")
                .with("base/deployment-orders.yaml", "a: b\n")
                .with("overlay/extra.yaml", "a: b\n");

        assertThat(Shop.texts(Shop.written(touched).differencesFromLock()))
                .containsExactly(
                        "folder/base/deployment-orders.yaml  was edited by hand [IDP2411]",
                        "folder/base/service-orders.yaml  was removed by hand [IDP2412]",
                        "folder/overlay/extra.yaml  was added by hand [IDP2413]");
    }

    @Test
    void a_file_that_may_be_run_is_none_of_the_engine_s() {
        FileEntry entry = DEV.files().get("base/service-orders.yaml").orElseThrow();
        FileTree touched = DEV.files().with(TreePath.of("base/service-orders.yaml"), FileEntry.of(entry.bytes(), true));

        assertThat(Shop.texts(Shop.written(touched).differencesFromLock()))
                .containsExactly("folder/base/service-orders.yaml  was edited by hand [IDP2411]");
    }

    @Test
    void a_missing_environment_yaml_decides_nothing_and_is_named() {
        FileTree touched = without(planned(HELD), "environment.yaml");

        assertThat(Shop.written(touched).standing()).isEqualTo(Standing.USUAL);
        assertThat(Shop.texts(Shop.written(touched).differencesFromLock()))
                .containsExactly("folder/environment.yaml  was removed by hand [IDP2412]");
        assertThat(Shop.verified(touched))
                .containsExactly("tree/folder/environment.yaml  was removed by hand [IDP2412]");
    }

    @Test
    void another_decision_gives_what_planning_with_it_gives() {
        WrittenEnvironment usual = Shop.written(DEV.files());

        assertThat(usual.with(HELD)).isEqualTo(planned(HELD));
        assertThat(usual.with(RETIRED)).isEqualTo(planned(RETIRED));
        assertThat(Shop.written(planned(HELD)).with(Standing.USUAL)).isEqualTo(DEV.files());
    }

    @Test
    void a_retired_environment_runs_again_by_a_plan_only() {
        WrittenEnvironment retired = Shop.written(planned(RETIRED));

        assertThatThrownBy(() -> retired.with(HELD)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_decision_does_not_bless_an_edit() {
        FileTree edited = DEV.files()
                .with(
                        "environment.yaml",
                        DEV.files().get("environment.yaml").orElseThrow().text().replace("team-", "no-"));

        assertThatThrownBy(() -> Shop.written(edited).with(HELD))
                .isInstanceOf(IdpException.class)
                .hasMessageContaining("edited by hand");
        FileTree other =
                Shop.written(DEV.files().with("base/extra.yaml", "a: b\n")).with(HELD);
        assertThat(Shop.texts(Shop.written(other).differencesFromLock()))
                .containsExactly("folder/base/extra.yaml  was added by hand [IDP2413]");
    }
}
