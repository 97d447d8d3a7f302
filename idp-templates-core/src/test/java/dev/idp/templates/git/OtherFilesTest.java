package dev.idp.templates.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.git.BareRepository.RawEntry;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.eclipse.jgit.lib.ObjectId;

/** Whatever a commit replaces, everything else keeps its object, whatever it is. */
class OtherFilesTest {
    private static final List<String> NAMES = List.of("a", "a.b", "a-b", "b", "link", "module", "old", "z");

    @Property(tries = 40)
    void everything_outside_the_folders_has_the_same_id_as_before(
            @ForAll("folders") Set<String> paths, @ForAll boolean filters) throws IOException {
        Path folder = Files.createTempDirectory("idp-other-files");
        try (BareRepository repository = BareRepository.create(folder.resolve("r.git"))) {
            repository.configure("uploadpack", "allowFilter", filters);
            String before = repository.commit(root(repository), "refs/heads/main");
            GitRepository ours = GitOps.open("file://" + folder.resolve("r.git"));
            Tip tip = ours.tip("main");

            Optional<Commit> commit = ours.commit(tip, contents(paths), GitOps.text("Change"));
            commit.ifPresent(each ->
                    assertThat(ours.push(each, "main", Optional.of(before))).isEqualTo(new PushResult.Pushed("main")));

            Git git = new Git(folder.resolve("r.git"));
            assertThat(outside(git, "main", paths)).isEqualTo(outside(git, before, paths));
            contents(paths)
                    .forEach((path, files) ->
                            assertThat(ours.tip("main").folder(path)).isEqualTo(files));
            git.run("fsck", "--full", "--no-dangling");
        } finally {
            delete(folder);
        }
    }

    /** Folders beside each other and in each other, with names that Git sorts in its own way, and things that only others have. */
    private static ObjectId root(BareRepository repository) throws IOException {
        ObjectId blob = repository.blob("content\n");
        ObjectId leaf = repository.tree(RawEntry.of("100644", "file", blob));
        return repository.tree(
                RawEntry.of("100644", ".gitattributes", repository.blob("* filter=lfs text=auto\n")),
                RawEntry.of("100664", "a.txt", repository.blob("legacy mode\r\n")),
                RawEntry.of("40000", "a", leaf),
                RawEntry.of("40000", "b", inner(repository, leaf)),
                RawEntry.of("120000", "link-out", repository.blob("../../etc/passwd")),
                new RawEntry("100644", "w\u00e9ird", blob),
                RawEntry.of("40000", "z", inner(repository, inner(repository, leaf))));
    }

    private static ObjectId inner(BareRepository repository, ObjectId leaf) throws IOException {
        ObjectId module = ObjectId.fromString("0123456789012345678901234567890123456789");
        return repository.tree(
                RawEntry.of("100755", "a.sh", repository.blob("run\n")),
                RawEntry.of("40000", "a", leaf),
                RawEntry.of("40000", "b", leaf),
                RawEntry.of("160000", "sub", module),
                RawEntry.of("40000", "z", leaf));
    }

    /** Some folders, of which none is in another. */
    @Provide
    Arbitrary<Set<String>> folders() {
        Arbitrary<String> path =
                Arbitraries.of(NAMES).list().ofMinSize(1).ofMaxSize(4).map(names -> String.join("/", names));
        return path.set()
                .ofMinSize(1)
                .ofMaxSize(4)
                .filter(paths ->
                        paths.stream().noneMatch(one -> paths.stream().anyMatch(other -> other.startsWith(one + "/"))));
    }

    private static Map<TreePath, FileTree> contents(Set<String> paths) {
        Map<TreePath, FileTree> folders = new TreeMap<>();
        paths.forEach(path -> folders.put(
                TreePath.of(path),
                path.length() % 3 == 0
                        ? FileTree.EMPTY
                        : FileTree.EMPTY.with("x", path).with("file", "content\n")));
        return folders;
    }

    private static List<String> outside(Git git, String commit, Set<String> paths) {
        return git.lines("ls-tree", "-r", "--full-tree", commit).stream()
                .filter(line -> paths.stream().noneMatch(path -> line.contains("\t" + path + "/")))
                .toList();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
