package dev.idp.templates.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the cache of repositories is good for, and what it survives. */
class GitTreesTest {
    private static final FileTree TREE = FileTree.EMPTY
            .with("index.yaml", "kind: CatalogIndex\n")
            .with("web/1.0.0/a.yaml", "a: 1\n")
            .with("web/1.0.0/b.yaml", "b: 2\n");
    private static final TreePath WEB = TreePath.of("web/1.0.0");

    @TempDir
    private Path folder;

    private Path cache;
    private GitHost host;
    private BareRepository repository;
    private String commit;

    @BeforeEach
    void serve() throws IOException {
        cache = folder.resolve("cache");
        repository = BareRepository.create(folder.resolve("git/acme.git"));
        commit = repository.commit(TREE, "refs/heads/main");
        host = GitHost.serve(folder.resolve("git"));
    }

    @AfterEach
    void stop() {
        host.close();
        repository.close();
    }

    @Test
    void what_was_fetched_is_there_offline() throws IOException {
        online("main");
        host.close();

        GitTree tree = new GitTrees(cache, access(), true).open(source("main"));

        assertThat(tree.commit()).isEqualTo(commit);
        assertThat(tree.folder(WEB)).isEqualTo(TREE.at(WEB));
        assertThat(tree.file(TreePath.of("index.yaml"))).isEqualTo(TREE.get("index.yaml"));
        assertThat(tree.file(TreePath.of("nothing"))).isEmpty();
    }

    @Test
    void a_commit_that_is_cached_needs_no_network() throws IOException {
        online(commit);
        int requests = host.authorizations().size();

        assertThat(online(commit).folder(WEB)).isEqualTo(TREE.at(WEB));

        assertThat(host.authorizations()).hasSize(requests);
    }

    @Test
    void a_branch_is_looked_up_each_time_and_fetched_only_where_it_moved() throws IOException {
        online("main");
        int requests = host.authorizations().size();
        online("main");
        int lookups = host.authorizations().size() - requests;
        String moved = repository.commit(TREE.with("web/1.0.0/a.yaml", "a: 2\n"), "refs/heads/main");

        GitTree tree = online("main");

        assertThat(lookups).isLessThan(requests);
        assertThat(tree.commit()).isEqualTo(moved);
        assertThat(tree.folder(WEB).get("a.yaml").orElseThrow().text()).isEqualTo("a: 2\n");
    }

    @Test
    void a_host_out_of_reach_is_a_problem_even_where_the_cache_would_do() throws IOException {
        online("main");
        host.close();

        IdpException refused = catchThrowableOfType(IdpException.class, () -> online("main"));

        assertThat(refused.problems().get(0).code()).isEqualTo(GitCode.UNREACHABLE);
        assertThat(refused.problems().get(0).hint()).contains("--offline");
    }

    @Test
    void what_was_never_fetched_is_not_there_offline() {
        GitTrees offline = new GitTrees(cache, access(), true);

        for (String ref : List.of("main", commit)) {
            IdpException refused = catchThrowableOfType(IdpException.class, () -> offline.open(source(ref)));
            assertThat(refused.problems().get(0).code()).isEqualTo(GitCode.NOT_CACHED);
        }
        assertThat(cache).doesNotExist();
    }

    @Test
    void any_damaged_file_of_the_cache_is_fetched_again() throws IOException {
        online(commit);
        List<Path> files = files();
        assertThat(files).hasSizeGreaterThan(4);
        for (Path damaged : files) {
            Files.writeString(damaged, "damaged");

            assertThat(online(commit).folder(WEB)).as(damaged.toString()).isEqualTo(TREE.at(WEB));
            assertThat(online(commit).file(TreePath.of("index.yaml"))).isEqualTo(TREE.get("index.yaml"));
            assertThat(damaged).content().isNotEqualTo("damaged");
        }
    }

    @Test
    void a_damaged_file_is_a_problem_offline() throws IOException {
        online(commit);
        for (Path file : files()) {
            Files.writeString(file, "damaged");
        }

        IdpException refused = catchThrowableOfType(
                IdpException.class, () -> new GitTrees(cache, access(), true).open(source(commit)));

        assertThat(refused.problems().get(0).code()).isEqualTo(GitCode.NOT_CACHED);
    }

    @Test
    void several_at_once_share_one_cache() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<FileTree>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                all.add(threads.submit(() -> online("main").folder(WEB)));
            }
            for (Future<FileTree> each : all) {
                assertThat(each.get()).isEqualTo(TREE.at(WEB));
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(files()).noneMatch(file -> file.toString().endsWith(".new"));
    }

    private GitTree online(String ref) throws IOException {
        return new GitTrees(cache, access(), false).open(source(ref));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(cache)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static GitAccess access() {
        return GitAccess.of(Map.of());
    }

    private GitSource source(String ref) {
        Location asked = Location.of("platform.yaml");
        return new GitSource(GitUrl.parse(host.url("acme.git"), asked), ref, Optional.empty(), asked);
    }
}
