package dev.idp.templates.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.idp.templates.git.BareRepository;
import dev.idp.templates.git.CommitFolder;
import dev.idp.templates.git.GitAccess;
import dev.idp.templates.git.GitHost;
import dev.idp.templates.git.GitSource;
import dev.idp.templates.git.GitTree;
import dev.idp.templates.git.GitTrees;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.tree.Digest;
import dev.idp.templates.tree.FileEntry;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.tree.TreeWriter;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A catalog is the same wherever it comes from. */
class CatalogSourceTest {
    private static final TreePath INDEX = TreePath.of("index.yaml");
    private static final TreePath WEB = TreePath.of("web/1.0.0");
    private static final FileTree TREE = FileTree.EMPTY
            .with("index.yaml", "apiVersion: idp.dev/v1alpha1\nkind: CatalogIndex\ntemplates: {web: {1.0.0: {}}}\n")
            .with("web/1.0.0/ü.txt", "ü\r\n")
            .with(TreePath.of("web/1.0.0/run.sh"), FileEntry.of(new byte[] {0, 1, -1}, true));

    @TempDir
    private Path folder;

    private GitHost host;
    private BareRepository repository;
    private String commit;

    @BeforeEach
    void lay_out() throws IOException {
        TreeWriter.write(folder.resolve("catalog"), TREE);
        repository = BareRepository.create(folder.resolve("git/acme.git"));
        commit = repository.commit(
                TREE.in(TreePath.of("deep/catalog")).with("platforms/acme/platform.yaml", "a: b\n"), "refs/heads/main");
        host = GitHost.serve(folder.resolve("git"));
        ZipBytes jar = new ZipBytes().file("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n");
        TREE.files()
                .forEach((path, entry) -> jar.file(
                        path.toString(), entry.executable() ? ZipBytes.EXECUTABLE : ZipBytes.PLAIN, entry.bytes()));
        Files.write(folder.resolve("catalog.jar"), jar.bytes());
    }

    @AfterEach
    void stop() {
        host.close();
        repository.close();
    }

    @Test
    void folder_repository_and_jar_give_equal_bytes_and_digests_and_the_last_two_offline_too() throws IOException {
        String git = "{git: '" + host.url("acme.git") + "', ref: main, path: deep/catalog}";
        List<CatalogFiles> all = List.of(
                files("{directory: catalog}", false),
                files(git, false),
                files("{maven: 'dev.acme:catalog:1.0.0'}", false),
                argument("catalog"),
                argument("git:" + host.url("acme.git") + "@main:deep/catalog"),
                argument("maven:dev.acme:catalog:1.0.0"),
                files("{directory: ../../deep/catalog}", platform()));
        host.close();

        for (CatalogFiles each : all) {
            assertSame(each);
        }
        assertSame(files(git, true));
        assertThat(files(git, true).commit()).contains(commit);
        assertThat(all.get(0).commit()).isEmpty();
    }

    private static void assertSame(CatalogFiles files) throws IOException {
        assertThat(files.file(INDEX)).as(files.label()).isEqualTo(TREE.get(INDEX));
        assertThat(Digest.of(files.folder(WEB))).as(files.label()).isEqualTo(Digest.of(TREE.at(WEB)));
        assertThat(files.folder(WEB)).as(files.label()).isEqualTo(TREE.at(WEB));
    }

    @Test
    void a_platform_file_names_folders_of_its_own_repository_only() throws IOException {
        Optional<CommitFolder> platform = Optional.of(platform());
        for (String path : List.of("../../../catalog", "/../catalog", "../../..")) {
            assertThat(problem("{directory: '" + path + "'}", platform).code())
                    .isEqualTo(CatalogCode.OUTSIDE_OF_REPOSITORY);
        }
        assertThat(problem("{directory: '" + folder.resolve("catalog") + "'}", platform)
                        .code()
                        .id())
                .isEqualTo("IDP1101");
        assertThat(problem("{git: 'file://" + folder.resolve("git/acme.git") + "', ref: main}", platform)
                        .code()
                        .id())
                .isEqualTo("IDP1803");
    }

    @Test
    void a_platform_file_of_this_machine_names_repositories_of_this_machine() throws IOException {
        assertSame(
                files("{git: 'file://" + folder.resolve("git/acme.git") + "', ref: main, path: deep/catalog}", false));
    }

    @Test
    void a_snapshot_is_for_catalogs_with_candidates() throws IOException {
        assertThat(problem("{maven: 'dev.acme:catalog:1.0.0-SNAPSHOT'}", Optional.empty())
                        .code())
                .isEqualTo(CatalogCode.SNAPSHOT_NOT_ALLOWED);
        assertSame(files("{maven: 'dev.acme:catalog:1.0.0-SNAPSHOT', candidates: true}", false));
        assertSame(argument("maven:dev.acme:catalog:1.0.0-SNAPSHOT"));
    }

    @Test
    void a_jar_that_cannot_be_had_is_a_problem() {
        Problem problem = problem("{maven: 'dev.acme:other:1.0.0'}", Optional.empty());
        assertThat(problem.code()).isEqualTo(CatalogCode.NO_ARTIFACT);
        assertThat(problem.message()).isEqualTo("found no dev.acme:other:1.0.0: not there");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:b", "a:b:LATEST", "a:b:RELEASE", "a:b:[1,2)", "a:b:../x", "a:b:jar:1", "", ":b:1"})
    void coordinates_name_one_exact_version(String coordinates) {
        IdpException refused = catchThrowableOfType(IdpException.class, () -> argument("maven:" + coordinates));
        assertThat(refused.problems().get(0).code()).isEqualTo(CatalogCode.BAD_COORDINATES);
    }

    private GitTree platform() throws IOException {
        return git(false)
                .open(GitSource.parse(
                        host.url("acme.git") + "@main:platforms/acme/platform.yaml", Location.of("--platform")));
    }

    private Problem problem(String source, Optional<CommitFolder> platform) {
        IdpException refused = catchThrowableOfType(
                IdpException.class, () -> new CatalogSource(surroundings(false, platform)).files(map(source)));
        assertThat(refused).as("it was opened").isNotNull();
        return refused.problems().get(0);
    }

    private CatalogFiles files(String source, boolean offline) throws IOException {
        return new CatalogSource(surroundings(offline, Optional.empty())).files(map(source));
    }

    private CatalogFiles files(String source, GitTree platform) throws IOException {
        return new CatalogSource(surroundings(false, Optional.of(platform))).files(map(source));
    }

    private CatalogFiles argument(String argument) throws IOException {
        return new CatalogSource(surroundings(false, Optional.empty())).files(argument, Location.of("--catalog"));
    }

    private static MapNode map(String source) {
        return (MapNode) YamlReader.read("platform.yaml", source.getBytes(StandardCharsets.UTF_8));
    }

    private Surroundings surroundings(boolean offline, Optional<CommitFolder> platform) {
        return new Surroundings(folder, platform, git(offline), this::jar);
    }

    private Path jar(ArtifactCoordinates coordinates) throws ArtifactException {
        if (coordinates.artifact().equals("other")) {
            throw new ArtifactException("not there", new IOException());
        }
        return folder.resolve("catalog.jar");
    }

    private GitTrees git(boolean offline) {
        return new GitTrees(folder.resolve("cache"), GitAccess.of(Map.of()), offline);
    }
}
