package dev.idp.tests.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.publish.Published;
import dev.idp.templates.tree.FileTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many publish at once, and nobody's work is lost. */
class ConcurrencyTest {
    private static final int PUBLISHERS = 20;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void publishers_of_their_own_workloads_do_not_meet() throws Exception {
        GitOpsHost host = GitOpsHost.create(folder);
        List<Callable<Published>> runs = new ArrayList<>();
        Set<String> expected = new TreeSet<>(Set.of("main"));
        for (int i = 0; i < PUBLISHERS; i++) {
            Team team = workload(Team.of(host, new MemoryForge()), "w" + i);
            runs.add(() -> team.publish("dev", "1.0.0"));
            expected.add("idp/shop/w" + i + "/dev");
        }
        atOnce(runs);
        assertThat(host.branches().keySet()).isEqualTo(expected);
        for (String branch : expected) {
            assertThat(host.git("rev-list", "--count", "main.." + branch)).isEqualTo(branch.equals("main") ? "0" : "1");
        }
    }

    @Test
    void publishers_of_one_workload_leave_what_one_of_them_meant() throws Exception {
        GitOpsHost host = GitOpsHost.create(folder);
        List<Callable<Published>> runs = new ArrayList<>();
        for (int i = 0; i < PUBLISHERS; i++) {
            Team team = Team.of(host, new MemoryForge());
            String version = "1.0." + i;
            runs.add(() -> team.publish("dev", version));
        }
        List<FileTree> meant = atOnce(runs).stream()
                .map(published ->
                        published.proposal().folders().values().iterator().next())
                .toList();
        assertThat(host.branches().keySet()).containsExactly("idp/shop/orders/dev", "main");
        assertThat(host.folder("idp/shop/orders/dev", "workloads/shop/orders/dev"))
                .isIn(meant);
        assertThat(host.git("rev-list", "--count", "main..idp/shop/orders/dev")).isEqualTo("1");
    }

    @Test
    void publishers_that_commit_to_one_branch_wait_for_each_other() throws Exception {
        String direct = GitOpsHost.PLATFORM.replace(
                "domain: dev.acme.example", "domain: dev.acme.example\n      delivery: direct");
        GitOpsHost host = GitOpsHost.create(folder, direct);
        List<Callable<Published>> runs = new ArrayList<>();
        for (int i = 0; i < PUBLISHERS / 2; i++) {
            Team team = workload(Team.of(host, new MemoryForge()), "w" + i);
            runs.add(() -> team.publish("dev", "1.0.0"));
        }
        List<Published> done = atOnce(runs);
        assertThat(done).allMatch(published -> published.state() == Published.State.COMMITTED);
        assertThat(host.log("main")).hasSize(1 + runs.size());
        for (int i = 0; i < runs.size(); i++) {
            assertThat(host.folder("main", "workloads/shop/w" + i + "/dev")).isNotEqualTo(FileTree.EMPTY);
        }
    }

    private static Team workload(Team team, String name) {
        return team.with("{name: orders}", "{name: " + name + "}").with("host: orders", "host: " + name);
    }

    private static List<Published> atOnce(List<Callable<Published>> runs) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(runs.size());
        try {
            List<Published> done = new ArrayList<>();
            for (Future<Published> run : threads.invokeAll(runs)) {
                done.add(run.get());
            }
            return done;
        } finally {
            threads.shutdownNow();
        }
    }
}
