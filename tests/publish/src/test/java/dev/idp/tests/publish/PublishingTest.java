package dev.idp.tests.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.idp.templates.forge.PullRequest;
import dev.idp.templates.forge.PullRequests.Action;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.publish.Consent;
import dev.idp.templates.publish.EnvironmentSource;
import dev.idp.templates.publish.Published;
import dev.idp.templates.publish.Published.State;
import dev.idp.templates.tree.FileChange;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One workload on its way through the GitOps repository: what is there after each step, by the machine's own Git. */
class PublishingTest {
    private static final String DEV = "workloads/shop/orders/dev";
    private static final String PROD = "workloads/shop/orders/prod";
    private static final String DEV_BRANCH = "idp/shop/orders/dev";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private final MemoryForge forge = new MemoryForge();

    @SuppressWarnings("NullAway.Init") // set before each
    private GitOpsHost host;

    @SuppressWarnings("NullAway.Init") // set before each
    private Team orders;

    @BeforeEach
    void makeRepository() {
        host = GitOpsHost.create(folder);
        orders = Team.of(host, forge);
    }

    @Test
    void a_first_publication_is_one_commit_on_one_branch_with_one_pull_request() {
        FileTree before = host.tree("main");
        Published published = orders.publish("dev", "1.0.0");
        assertThat(published.state()).isEqualTo(State.PROPOSED);
        assertThat(host.branches().keySet()).containsExactly(DEV_BRANCH, "main");
        assertThat(host.git("rev-list", "--count", "main.." + DEV_BRANCH)).isEqualTo("1");
        assertThat(host.tree("main")).isEqualTo(before);
        assertThat(host.tree(DEV_BRANCH)).isEqualTo(before.with(files(published).in(TreePath.of(DEV))));
        assertThat(forge.open()).extracting(PullRequest::head).containsExactly(DEV_BRANCH);
        assertThat(forge.open().get(0).body()).contains("<!-- idp: shop/orders/dev -->");
    }

    @Test
    void publishing_the_same_again_changes_nothing() {
        orders.publish("dev", "1.0.0");
        Map<String, String> before = host.branches();
        Published again = orders.publish("dev", "1.0.0");
        assertThat(again.state()).isEqualTo(State.WAITING);
        assertThat(again.pullRequest().orElseThrow().action()).isEqualTo(Action.UNCHANGED);
        assertThat(host.branches()).isEqualTo(before);
    }

    @Test
    void another_version_replaces_the_proposal_and_updates_its_pull_request() {
        orders.publish("dev", "1.0.0");
        Published next = orders.publish("dev", "1.1.0");
        assertThat(next.pullRequest().orElseThrow().action()).isEqualTo(Action.UPDATED);
        assertThat(host.git("rev-list", "--count", "main.." + DEV_BRANCH)).isEqualTo("1");
        assertThat(forge.all()).hasSize(1);
        assertThat(text(DEV_BRANCH, DEV + "/overlay/kustomization.yaml")).contains("1.1.0");
    }

    @Test
    void what_the_target_branch_has_already_needs_nothing() {
        merge(orders.publish("dev", "1.0.0"));
        Map<String, String> before = host.branches();
        assertThat(orders.publish("dev", "1.0.0").state()).isEqualTo(State.NOTHING);
        assertThat(host.branches()).isEqualTo(before);
        assertThat(forge.open()).isEmpty();
    }

    @Test
    void going_back_to_what_is_merged_closes_the_pull_request_and_removes_its_branch() {
        merge(orders.publish("dev", "1.0.0"));
        orders.publish("dev", "1.1.0");
        Published back = orders.publish("dev", "1.0.0");
        assertThat(back.state()).isEqualTo(State.NOTHING);
        assertThat(back.closed()).isPresent();
        assertThat(host.branches().keySet()).containsExactly("main");
        assertThat(forge.open()).isEmpty();
    }

    @Test
    void a_closed_pull_request_is_opened_again_and_a_merged_one_is_followed_by_another() {
        orders.publish("dev", "1.0.0");
        forge.close(forge.open().get(0), "not today");
        assertThat(orders.publish("dev", "1.1.0").pullRequest().orElseThrow().action())
                .isEqualTo(Action.REOPENED);
        host.merge(DEV_BRANCH);
        forge.merged(DEV_BRANCH);
        assertThat(orders.publish("dev", "1.2.0").pullRequest().orElseThrow().action())
                .isEqualTo(Action.OPENED);
        assertThat(forge.all()).hasSize(2);
    }

    @Test
    void a_commit_of_somebody_else_on_the_branch_is_never_replaced() {
        orders.publish("dev", "1.0.0");
        host.commit(DEV_BRANCH, Map.of(DEV + "/note.txt", "by hand\n"), "A quick fix");
        Map<String, String> before = host.branches();
        Problem problem = refused(() -> orders.publish("dev", "1.1.0"));
        assertThat(problem.code().id()).isEqualTo("IDP2501");
        assertThat(problem.message()).contains("of Kim on the branch " + DEV_BRANCH);
        assertThat(host.branches()).isEqualTo(before);
    }

    @Test
    void a_folder_that_was_edited_by_hand_is_replaced_only_with_a_reason() {
        merge(orders.publish("dev", "1.0.0"));
        host.commit("main", Map.of(DEV + "/base/service-orders.yaml", "kind: Service\n"), "Edit");
        Problem problem = refused(() -> orders.publish("dev", "1.1.0"));
        assertThat(problem.code().id()).isEqualTo("IDP2504");
        assertThat(problem.location().file()).isEqualTo(DEV + "/base/service-orders.yaml");
        Consent overwrite = new Consent(Optional.empty(), Optional.of("the drill is over"), false);
        Published published = orders.agreeing(overwrite).publish("dev", "1.1.0");
        assertThat(published.body()).contains("the drill is over");
    }

    @Test
    void a_workload_is_published_from_one_repository() {
        merge(orders.publish("dev", "1.0.0"));
        Team others = orders.with("github.com/acme/orders", "github.com/mallory/orders");
        assertThat(refused(() -> others.publish("dev", "6.6.6")).code().id()).isEqualTo("IDP2503");
        Team nobody = orders.with("  repository: github.com/acme/orders\n", "");
        assertThat(refused(() -> nobody.publish("dev", "1.0.1")).code().id()).isEqualTo("IDP2502");
    }

    @Test
    void an_older_template_version_needs_a_reason() {
        merge(orders.with("version: 1.0.0", "version: 1.1.0").publish("dev", "1.0.0"));
        assertThat(refused(() -> orders.publish("dev", "1.0.1")).code().id()).isEqualTo("IDP2507");
        Consent older = new Consent(Optional.of("1.1.0 leaks"), Optional.empty(), false);
        assertThat(orders.agreeing(older).publish("dev", "1.0.1").body()).contains("1.1.0 leaks");
    }

    @Test
    void moving_an_image_moves_nothing_else() {
        merge(orders.publish("dev", "1.0.0"));
        FileTree before = host.tree("main");
        orders.moveImage("dev", "1.0.1");
        List<FileChange> changes = before.diff(host.tree(DEV_BRANCH));
        assertThat(changes)
                .extracting(change -> change.path().toString())
                .containsExactly(DEV + "/.idp/lock.yaml", DEV + "/overlay/kustomization.yaml");
        FileTree moved = host.tree(DEV_BRANCH);
        host.git("update-ref", "-d", "refs/heads/" + DEV_BRANCH);
        orders.publish("dev", "1.0.1");
        assertThat(host.tree(DEV_BRANCH)).isEqualTo(moved);
    }

    @Test
    void moving_an_image_goes_on_from_an_open_pull_request() {
        merge(orders.publish("dev", "1.0.0"));
        orders.with("port: 8080", "port: 9090").publish("dev", "1.0.1");
        orders.moveImage("dev", "1.0.2");
        assertThat(text(DEV_BRANCH, DEV + "/base/deployment-orders.yaml")).contains("9090");
        assertThat(text(DEV_BRANCH, DEV + "/overlay/kustomization.yaml")).contains("1.0.2");
    }

    @Test
    void an_image_moves_only_where_something_is_published() {
        assertThat(refused(() -> orders.moveImage("dev", "1.0.0")).code().id()).isEqualTo("IDP2509");
    }

    @Test
    void promoting_brings_the_same_base_and_image_under_the_targets_own_settings() {
        merge(orders.publish("dev", "1.0.0"));
        merge(orders.publish("prod", "0.9.0"));
        merge(orders.with("port: 8080", "port: 9090").publish("dev", "1.1.0"));
        merge(orders.promote("dev", "prod"));
        FileTree dev = host.folder("main", DEV);
        FileTree prod = host.folder("main", PROD);
        assertThat(prod.at(TreePath.of("base"))).isEqualTo(dev.at(TreePath.of("base")));
        assertThat(text("main", PROD + "/overlay/kustomization.yaml"))
                .contains("1.1.0")
                .contains("shop-prod");
        assertThat(text("main", PROD + "/.idp/workload.yaml")).contains("max: 12");
    }

    @Test
    void promoting_stops_where_the_targets_settings_differ() {
        merge(orders.with("max: 12", "max: 20").publish("prod", "0.9.0"));
        merge(orders.publish("dev", "1.0.0"));
        Problem problem = refused(() -> orders.promote("dev", "prod"));
        assertThat(problem.code().id()).isEqualTo("IDP2514");
        assertThat(problem.message()).contains("max: 20").contains("max: 12");
        merge(orders.promote("dev", "prod", new EnvironmentSource.To()));
        assertThat(text("main", PROD + "/.idp/workload.yaml")).contains("max: 20");
    }

    @Test
    void promoting_says_what_it_takes_back() {
        merge(orders.publish("dev", "1.0.0"));
        merge(orders.publish("prod", "1.0.0"));
        assertThat(orders.promote("dev", "prod").state()).isEqualTo(State.NOTHING);
        merge(orders.with("port: 8080", "port: 9090").publish("prod", "1.0.0-hotfix"));
        Published promoted = orders.promote("dev", "prod");
        assertThat(promoted.body()).contains("never ran");
    }

    @Test
    void rolling_back_restores_what_ran_before_and_holds_it() {
        merge(orders.publish("prod", "1.0.0"));
        FileTree good = host.folder("main", PROD);
        merge(orders.with("port: 8080", "port: 9090").publish("prod", "1.1.0"));
        merge(orders.rollback("prod", "1.1.0 loses orders"));
        assertThat(good.diff(host.folder("main", PROD)))
                .extracting(change -> change.path().toString())
                .containsExactly(".idp/lock.yaml", "environment.yaml");
        Problem held = refused(() -> orders.publish("prod", "1.1.1"));
        assertThat(held.code().id()).isEqualTo("IDP2505");
        assertThat(held.message()).contains("1.1.0 loses orders");
        Consent release = new Consent(Optional.empty(), Optional.empty(), true);
        merge(orders.agreeing(release).publish("prod", "1.1.1"));
        assertThat(text("main", PROD + "/environment.yaml")).doesNotContain("held");
    }

    @Test
    void rolling_back_needs_a_past() {
        merge(orders.publish("prod", "1.0.0"));
        assertThat(refused(() -> orders.rollback("prod", "no")).code().id()).isEqualTo("IDP2513");
    }

    @Test
    void unpublishing_retires_first_and_removes_the_folder_then() {
        merge(orders.publish("dev", "1.0.0"));
        merge(orders.publish("prod", "1.0.0"));
        merge(orders.unpublish("dev"));
        assertThat(text("main", DEV + "/overlay/kustomization.yaml")).contains("resources: []");
        assertThat(text("main", DEV + "/environment.yaml")).contains("retired: true");
        assertThat(refused(() -> orders.publish("dev", "1.0.1")).code().id()).isEqualTo("IDP2506");
        merge(orders.unpublish("dev"));
        assertThat(host.folder("main", DEV)).isEqualTo(FileTree.EMPTY);
        assertThat(host.folder("main", PROD)).isNotEqualTo(FileTree.EMPTY);
        assertThat(refused(() -> orders.unpublish("dev")).code().id()).isEqualTo("IDP2509");
    }

    private static FileTree files(Published published) {
        return Objects.requireNonNull(published.proposal().folders().get(TreePath.of(DEV)));
    }

    private void merge(Published published) {
        assertThat(published.state()).isEqualTo(State.PROPOSED);
        host.merge(published.branch());
        forge.merged(published.branch());
    }

    private String text(String branch, String path) {
        return new String(host.tree(branch).get(path).orElseThrow().bytes(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static Problem refused(ThrowingCallable action) {
        IdpException refused = catchThrowableOfType(IdpException.class, action);
        assertThat(refused).as("it was done").isNotNull();
        return refused.problems().get(0);
    }
}
