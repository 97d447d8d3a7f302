package dev.idp.templates.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.idp.templates.git.BareRepository.RawEntry;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Trees that no Git makes, served by a real Git: each ends with a problem, and nothing is written anywhere. */
class HostileTreesTest {
    private static final String FILE = "100644";
    private static final String FOLDER = "40000";

    @TempDir
    private static Path folder;

    private static GitHost host;
    private static BareRepository repository;
    private static ObjectId blob;

    @BeforeAll
    static void serve() throws IOException {
        repository = BareRepository.create(folder.resolve("acme.git"));
        blob = repository.blob("content\n");
        host = GitHost.serve(folder);
    }

    @AfterAll
    static void stop() {
        host.close();
        repository.close();
    }

    /** A name that no file may have, alone in a tree. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "..",
                ".",
                ".git",
                ".GIT",
                "git~1",
                ".g\u200cit",
                "a\u0001b",
                "a\nb",
                "a\u001b[31mb",
                "a/b",
                "../a",
                "CON",
                "aux.txt",
                "a:b",
                "a\\b",
                "a ",
                "a.",
                "e\u0301",
                "\u202egpj.exe"
            })
    void a_name_that_no_file_may_have_is_refused(String name) throws IOException {
        assertRefused(repository.tree(RawEntry.of(FILE, name, blob)));
        assertRefused(repository.tree(RawEntry.of(FOLDER, name, repository.tree(RawEntry.of(FILE, "a", blob)))));
    }

    enum Hostile {
        LINK,
        LINK_AS_FOLDER,
        SUBMODULE,
        UNKNOWN_MODE,
        SAME_NAME_TWICE,
        FILE_AND_FOLDER_OF_ONE_NAME,
        NAMES_THAT_DIFFER_IN_CASE,
        FOLDERS_THAT_DIFFER_IN_CASE,
        NAMES_THAT_DIFFER_IN_NORMALIZATION,
        WRONG_ORDER,
        NAME_OF_256_BYTES,
        PATH_OF_1025_BYTES,
        SIXTY_FIVE_FOLDERS,
        NAME_THAT_IS_NOT_UTF_8,
        LINK_IN_A_FOLDER
    }

    @ParameterizedTest
    @EnumSource
    void a_tree_that_no_folder_can_hold_is_refused(Hostile hostile) throws IOException {
        assertRefused(tree(hostile));
    }

    private static ObjectId tree(Hostile hostile) throws IOException {
        ObjectId inner = repository.tree(RawEntry.of(FILE, "a", blob));
        ObjectId link = repository.blob("/etc/passwd");
        return switch (hostile) {
            case LINK -> repository.tree(RawEntry.of("120000", "a", link));
            case LINK_AS_FOLDER -> repository.tree(RawEntry.of("120000", "a", link), RawEntry.of(FOLDER, "a", inner));
            case SUBMODULE -> repository.tree(RawEntry.of("160000", "a", blob));
            case UNKNOWN_MODE -> repository.tree(RawEntry.of("140000", "a", blob));
            case SAME_NAME_TWICE -> repository.tree(RawEntry.of(FILE, "a", blob), RawEntry.of(FILE, "a", link));
            case FILE_AND_FOLDER_OF_ONE_NAME ->
                repository.tree(RawEntry.of(FILE, "a", blob), RawEntry.of(FOLDER, "a", inner));
            case NAMES_THAT_DIFFER_IN_CASE ->
                repository.tree(RawEntry.of(FILE, "A", blob), RawEntry.of(FILE, "a", blob));
            case FOLDERS_THAT_DIFFER_IN_CASE ->
                repository.tree(RawEntry.of(FOLDER, "A", inner), RawEntry.of(FOLDER, "a", inner));
            case NAMES_THAT_DIFFER_IN_NORMALIZATION ->
                repository.tree(RawEntry.of(FILE, "e\u0301", blob), RawEntry.of(FILE, "\u00e9", blob));
            case WRONG_ORDER -> repository.tree(RawEntry.of(FILE, "b", blob), RawEntry.of(FILE, "a", blob));
            case NAME_OF_256_BYTES -> repository.tree(RawEntry.of(FILE, "a".repeat(256), blob));
            case PATH_OF_1025_BYTES -> nested(inner, "a".repeat(204), 5);
            case SIXTY_FIVE_FOLDERS -> nested(inner, "a", 64);
            case NAME_THAT_IS_NOT_UTF_8 -> repository.tree(new RawEntry(FILE, "\u00e9", blob));
            case LINK_IN_A_FOLDER -> nested(repository.tree(RawEntry.of("120000", "link", link)), "d", 1);
        };
    }

    private static ObjectId nested(ObjectId innermost, String name, int times) throws IOException {
        ObjectId tree = innermost;
        for (int i = 0; i < times; i++) {
            tree = repository.tree(RawEntry.of(FOLDER, name, tree));
        }
        return tree;
    }

    /** Git itself does not serve it; one that would is played by reading the folder. */
    @Test
    void an_empty_name_is_refused() throws IOException {
        ObjectId tree = repository.tree(RawEntry.of(FILE, "", blob));
        assertThat(problems(tree, "file://" + folder.resolve("acme.git")))
                .extracting(Problem::code)
                .containsOnly(GitCode.BAD_OBJECT);
        assertThat(problems(tree)).extracting(Problem::code).containsOnly(GitCode.UNREACHABLE);
    }

    @Test
    void a_link_and_a_submodule_are_named() throws IOException {
        assertThat(problems(tree(Hostile.LINK_IN_A_FOLDER)).get(0).location().file())
                .isEqualTo(host.url("acme.git") + "@main:d/link");
        assertThat(problems(tree(Hostile.SUBMODULE)).get(0).message())
                .isEqualTo("found a submodule, expected a plain file");
    }

    /** Each folder holds the next ten times: a few hundred bytes that stand for ten thousand million files. */
    @Test
    void a_tree_that_unfolds_without_end_is_given_up() throws IOException {
        ObjectId tree = blob;
        String mode = FILE;
        for (int level = 0; level < 10; level++) {
            RawEntry[] entries = new RawEntry[10];
            for (int i = 0; i < entries.length; i++) {
                entries[i] = RawEntry.of(mode, "n" + i, tree);
            }
            tree = repository.tree(entries);
            mode = FOLDER;
        }
        assertThat(problems(tree)).extracting(Problem::code).containsOnly(GitCode.TOO_LARGE);
    }

    private static void assertRefused(ObjectId tree) throws IOException {
        List<Problem> problems = problems(tree);
        assertThat(problems).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.code().id()).matches("IDP(1810|1811|1101|1102)");
            assertThat(problem.location().file()).isNotEmpty();
            assertThat(problem.message()).matches("[^\\p{Cc}\\p{Cf}]+");
        });
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(folder.resolve("acme.git"));
        }
    }

    private static List<Problem> problems(ObjectId tree) throws IOException {
        return problems(tree, host.url("acme.git"));
    }

    private static List<Problem> problems(ObjectId tree, String url) throws IOException {
        repository.commit(tree, "refs/heads/main");
        Location asked = Location.of("platform.yaml");
        GitSource source = new GitSource(GitUrl.parse(url, asked), "main", Optional.empty(), asked);
        IdpException refused =
                catchThrowableOfType(IdpException.class, () -> new GitFetch(GitAccess.of(Map.of())).fetch(source));
        assertThat(refused).as("the tree was read").isNotNull();
        return refused.problems();
    }
}
