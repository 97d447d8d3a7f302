package dev.idp.tests.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.generate.Verifier;
import dev.idp.templates.generate.WrittenEnvironment;
import dev.idp.templates.git.LocalRepository;
import dev.idp.templates.gitops.CheckReport;
import dev.idp.templates.gitops.GitOpsChange;
import dev.idp.templates.gitops.GitOpsCheck;
import dev.idp.templates.kustomize.ImageVersion;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Severity;
import dev.idp.templates.publish.Consent;
import dev.idp.templates.publish.EnvironmentSource;
import dev.idp.templates.publish.Published;
import dev.idp.templates.publish.Published.State;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Laws that hold after each step of any sequence: an operation changes its own folder and no other, what is there is what
 * the engine writes, a promoted base is its source's byte for byte, and no pull request is doubled. Longer sequences:
 * {@code -Dtest.steps=200}.
 */
class LawsTest {
    private static final int STEPS = Integer.getInteger("test.steps", 12);
    private static final Consent ALL = new Consent(Optional.of("older"), Optional.empty(), true);
    private static final List<String> NAMES = List.of("orders", "carts");
    private static final List<String> ENVIRONMENTS = List.of("dev", "prod");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void every_sequence_keeps_the_laws(long seed) {
        MemoryForge forge = new MemoryForge();
        GitOpsHost host = GitOpsHost.create(folder);
        Random random = new Random(seed);
        List<String> steps = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            Step step = step(random);
            steps.add(step.toString());
            String story = "seed %d, after %s".formatted(seed, steps);
            FileTree before = host.tree("main");
            Optional<Published> published = attempt(() -> step.on(Team.of(host, forge)));
            if (published.filter(each -> each.state() == State.PROPOSED).isPresent()) {
                checkOneCommit(host, published.get(), story);
                checkAgrees(host, published.get(), story);
                host.merge(published.get().branch());
                forge.merged(published.get().branch());
            }
            assertThat(forge.open()).as(story).isEmpty();
            check(before, host.tree("main"), step, published, story);
        }
    }

    private static Optional<Published> attempt(Supplier<Published> step) {
        try {
            return Optional.of(step.get());
        } catch (IdpException refused) {
            return Optional.empty();
        }
    }

    private static void checkOneCommit(GitOpsHost host, Published published, String story) {
        assertThat(host.git("rev-list", "--count", "main.." + published.branch()))
                .as(story)
                .isEqualTo("1");
    }

    /** What guards the repository lets pass what we propose. */
    private static void checkAgrees(GitOpsHost host, Published published, String story) {
        try (LocalRepository clone = LocalRepository.open(host.clone(published.branch()))) {
            GitOpsChange change = GitOpsChange.of(clone, Optional.of("origin/main"));
            CheckReport report = GitOpsCheck.run(change, Team.CATALOGS, Team.TODAY);
            assertThat(report.problems().stream().filter(problem -> problem.severity() == Severity.ERROR))
                    .as(story)
                    .isEmpty();
        }
    }

    private static void check(FileTree before, FileTree after, Step step, Optional<Published> published, String story) {
        TreePath folder = step.folder();
        assertThat(before.diff(after))
                .as(story)
                .allMatch(change -> change.path().isIn(folder));
        if (published.isEmpty()) {
            assertThat(after).as(story).isEqualTo(before);
        }
        FileTree workloads = after.at(TreePath.of("workloads")).in(TreePath.of("workloads"));
        Verifier verifier = new Verifier(Team.CATALOGS, "main");
        assertThat(verifier.verify(workloads)).as(story).isEmpty();
        if (published.isPresent() && step.kind() == Kind.PROMOTE) {
            TreePath base = TreePath.of("base");
            assertThat(after.at(folder).at(base))
                    .as(story)
                    .isEqualTo(after.at(step.source()).at(base));
        }
        if (published.isPresent() && step.kind() == Kind.PUBLISH) {
            assertThat(images(after.at(folder))).as(story).containsExactly(step.image());
        }
    }

    private static List<String> images(FileTree folder) {
        return WrittenEnvironment.read("folder", folder).orElseThrow().images().stream()
                .map(ImageVersion::version)
                .toList();
    }

    private enum Kind {
        PUBLISH,
        MOVE_IMAGE,
        PROMOTE,
        ROLLBACK,
        UNPUBLISH
    }

    /** One thing that a team does. */
    private record Step(Kind kind, String name, String environment, String image, int port, String version) {
        TreePath folder() {
            return TreePath.of("workloads/shop/" + name + "/" + environment);
        }

        TreePath source() {
            return TreePath.of("workloads/shop/" + name + "/" + other());
        }

        private String other() {
            return environment.equals("dev") ? "prod" : "dev";
        }

        Published on(Team any) {
            Team team = any.with("{name: orders}", "{name: " + name + "}")
                    .with("host: orders", "host: " + name)
                    .with("port: 8080", "port: " + port)
                    .with("version: 1.0.0", "version: " + version)
                    .agreeing(ALL);
            return switch (kind) {
                case PUBLISH -> team.publish(environment, image);
                case MOVE_IMAGE -> team.moveImage(environment, image);
                case PROMOTE -> team.promote(other(), environment, new EnvironmentSource.From());
                case ROLLBACK -> team.rollback(environment, "a drill");
                case UNPUBLISH -> team.unpublish(environment);
            };
        }

        @Override
        public String toString() {
            return kind + " " + name + " " + environment + " " + image + " " + port + " " + version;
        }
    }

    private static Step step(Random random) {
        Kind[] kinds = {
            Kind.PUBLISH,
            Kind.PUBLISH,
            Kind.PUBLISH,
            Kind.MOVE_IMAGE,
            Kind.MOVE_IMAGE,
            Kind.PROMOTE,
            Kind.PROMOTE,
            Kind.ROLLBACK,
            Kind.UNPUBLISH
        };
        return new Step(
                kinds[random.nextInt(kinds.length)],
                NAMES.get(random.nextInt(NAMES.size())),
                ENVIRONMENTS.get(random.nextInt(ENVIRONMENTS.size())),
                "1." + random.nextInt(4) + ".0",
                8080 + random.nextInt(2),
                random.nextBoolean() ? "1.0.0" : "1.1.0");
    }
}
