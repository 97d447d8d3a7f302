package dev.idp.tests.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.git.GitHost;
import dev.idp.templates.tree.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that is killed while it publishes leaves the repository as it was or as it is to be, and the next run heals it.
 * The repository is on a server, which lives on: on this machine's disk the killed process is the server too.
 * More kills: {@code -Dtest.kills=200}.
 */
class KillTest {
    private static final int KILLS = Integer.getInteger("test.kills", 20);
    private static final long SEED = 4711;
    private static final String BRANCH = "idp/shop/orders/dev";
    private static final String DEV = "workloads/shop/orders/dev";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void a_killed_run_is_healed_by_the_next() throws IOException, InterruptedException {
        GitOpsHost host = GitOpsHost.create(folder);
        try (GitHost server = GitHost.serve(folder)) {
            kill(host, server.url("gitops.git"));
        }
    }

    private void kill(GitOpsHost host, String url) throws IOException, InterruptedException {
        Team orders = Team.of(host, new MemoryForge()).over(url);
        Path project = Files.createDirectories(folder.resolve("project"));
        Files.writeString(project.resolve("idp.yaml"), Team.ORDERS);
        long whole = run(url, project, "0.0.0", Long.MAX_VALUE);
        String main = host.branches().get("main");
        FileTree before = host.folder(BRANCH, DEV);
        Random random = new Random(SEED);
        for (int kill = 1; kill <= KILLS; kill++) {
            String version = "0.0." + kill;
            String story = "seed %d, kill %d".formatted(SEED, kill);
            run(url, project, version, (long) (random.nextDouble() * whole));
            FileTree left = host.folder(BRANCH, DEV);
            assertThat(host.git("fsck", "--connectivity-only")).as(story).doesNotContain("missing");
            orders.publish("dev", version);
            FileTree healed = host.folder(BRANCH, DEV);
            assertThat(left).as(story).isIn(before, healed);
            assertThat(healed).as(story).isNotEqualTo(before);
            assertThat(host.branches().keySet()).as(story).containsExactly(BRANCH, "main");
            assertThat(host.branches().get("main")).as(story).isEqualTo(main);
            assertThat(host.git("rev-list", "--count", "main.." + BRANCH))
                    .as(story)
                    .isEqualTo("1");
            before = healed;
        }
        assertThat(orders.forge().all()).hasSize(1);
    }

    /** Runs the command, for so long at most, and returns how long it ran. */
    private static long run(String url, Path project, String version, long milliseconds)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.idp.cli.Idp"));
        command.addAll(
                List.of("publish", "--env", "dev", "--image", version, "--yes", "--gitops", url, "--forge", "none"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(project.resolve("output.txt").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("IDP_") || name.startsWith("GIT_"));
        builder.environment()
                .putAll(Map.of("XDG_CACHE_HOME", project.resolve("cache").toString()));
        long begin = System.nanoTime();
        Process process = builder.start();
        if (milliseconds == Long.MAX_VALUE) {
            assertThat(process.waitFor())
                    .as(Files.readString(project.resolve("output.txt")))
                    .isZero();
        } else if (!process.waitFor(milliseconds, TimeUnit.MILLISECONDS)) {
            process.destroyForcibly().waitFor();
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    }
}
