package dev.idp.tests.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.git.GitAccess;
import dev.idp.templates.git.GitHost;
import dev.idp.templates.git.GitRepository;
import dev.idp.templates.git.GitUrl;
import dev.idp.templates.git.LocalRepository;
import dev.idp.templates.gitops.CheckReport;
import dev.idp.templates.gitops.GitOpsChange;
import dev.idp.templates.gitops.GitOpsCheck;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.publish.Published;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application's repository chooses nothing that guards it. */
class TrustTest {
    private static final String DEV = "workloads/shop/orders/dev";
    private static final String BRANCH = "idp/shop/orders/dev";
    private static final String TOKEN = "canary-7d1e-42aa";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void a_token_goes_to_no_other_host_than_its_own() throws IOException {
        GitOpsHost.create(folder);
        try (GitHost other = GitHost.serve(folder)) {
            GitAccess access = GitAccess.of(Map.of("IDP_GIT_HOST", "git.acme.example", "IDP_GIT_TOKEN", TOKEN));
            Location asked = Location.of("idp.yaml");
            GitRepository.open(GitUrl.parse(other.url("gitops.git"), asked), asked, access)
                    .tip("main");
            assertThat(other.authorizations()).isNotEmpty().allMatch(Optional::isEmpty);
        }
    }

    @Test
    void a_descriptor_that_chooses_another_platform_is_refused() {
        GitOpsHost host = GitOpsHost.create(folder);
        Team orders = Team.of(host, new MemoryForge());
        for (String field : List.of("platform: other.yaml", "catalog: {bundled: true}")) {
            Team sly = orders.with("  owner: team-checkout", "  owner: team-checkout\n  " + field);
            IdpException refused =
                    Assertions.catchThrowableOfType(IdpException.class, () -> sly.publish("dev", "1.0.0"));
            assertThat(refused).as(field).isNotNull();
        }
        assertThat(host.branches().keySet()).containsExactly("main");
    }

    @Test
    void a_folder_of_another_platform_does_not_pass_the_check() throws IOException {
        GitOpsHost host = GitOpsHost.create(Files.createDirectories(folder.resolve("one")));
        GitOpsHost other = GitOpsHost.create(
                Files.createDirectories(folder.resolve("two")),
                GitOpsHost.PLATFORM.replace("dev.acme.example", "dev.mallory.example"));
        Team.of(other, new MemoryForge()).publish("dev", "1.0.0");
        push(host, other.folder(BRANCH, DEV));
        assertThat(check(host)).isNotEmpty();
    }

    @Test
    void a_folder_with_an_edited_descriptor_does_not_pass_the_check() {
        GitOpsHost host = GitOpsHost.create(folder);
        Published published = Team.of(host, new MemoryForge()).publish("dev", "1.0.0");
        assertThat(check(host)).isEmpty();
        FileTree files = host.folder(published.branch(), DEV);
        String descriptor = text(files, ".idp/workload.yaml");
        push(host, files.with(".idp/workload.yaml", descriptor.replace("spec:", "spec:\n  catalog: {bundled: true}")));
        assertThat(check(host)).isNotEmpty();
        push(host, files.with("base/deployment-orders.yaml", text(files, "base/deployment-orders.yaml") + "# x\n"));
        assertThat(check(host)).isNotEmpty();
    }

    private static String text(FileTree files, String path) {
        return new String(files.get(path).orElseThrow().bytes(), StandardCharsets.UTF_8);
    }

    private static void push(GitOpsHost host, FileTree files) {
        Map<String, String> contents = new HashMap<>();
        files.in(TreePath.of(DEV))
                .files()
                .forEach((path, file) ->
                        contents.put(path.toString(), new String(file.bytes(), StandardCharsets.UTF_8)));
        host.commit(BRANCH, contents, "By hand");
    }

    private static List<Problem> check(GitOpsHost host) {
        try (LocalRepository clone = LocalRepository.open(host.clone(BRANCH))) {
            GitOpsChange change = GitOpsChange.of(clone, Optional.of("origin/main"));
            CheckReport report = GitOpsCheck.run(change, Team.CATALOGS, Team.TODAY);
            return report.problems();
        }
    }
}
