package dev.idp.tests.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.git.GitHost;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.tree.FileTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each request to the Git host breaks off once: nothing is ever half there, and the next run does the rest. */
class FaultsTest {
    private static final String BRANCH = "idp/shop/orders/dev";
    private static final String DEV = "workloads/shop/orders/dev";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void a_request_that_is_never_read_is_healed() throws IOException {
        everyRequestBreaksOnce(true);
    }

    @Test
    void an_answer_that_is_lost_is_healed() throws IOException {
        everyRequestBreaksOnce(false);
    }

    private void everyRequestBreaksOnce(boolean beforeItIsRead) throws IOException {
        GitOpsHost repository = GitOpsHost.create(folder);
        try (GitHost host = GitHost.serve(folder)) {
            Team orders = Team.of(repository, new MemoryForge()).over(host.url("gitops.git"));
            orders.publish("dev", "0.0.0");
            int requests = host.requests().size();
            for (int broken = 1; broken <= requests; broken++) {
                String story = "request " + broken + " of " + requests;
                FileTree before = repository.folder(BRANCH, DEV);
                Map<String, String> branches = repository.branches();
                host.breaking(broken, beforeItIsRead);
                attempt(orders, "0.0." + broken);
                FileTree left = repository.folder(BRANCH, DEV);
                if (left.equals(before)) {
                    assertThat(repository.branches()).as(story).isEqualTo(branches);
                }
                orders.publish("dev", "0.0." + broken);
                FileTree healed = repository.folder(BRANCH, DEV);
                assertThat(left).as(story).isIn(before, healed);
                assertThat(healed).as(story).isNotEqualTo(before);
                assertThat(repository.branches().keySet()).as(story).containsExactly(BRANCH, "main");
                assertThat(orders.forge().open()).as(story).hasSize(1);
            }
        }
    }

    /** A broken request may be a problem, and may be one that is tried again. */
    private static void attempt(Team orders, String version) {
        try {
            orders.publish("dev", version);
        } catch (IdpException broken) {
            assertThat(broken.problems()).isNotEmpty();
        }
    }
}
