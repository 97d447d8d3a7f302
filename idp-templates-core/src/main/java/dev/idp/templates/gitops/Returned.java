package dev.idp.templates.gitops;

import dev.idp.templates.generate.WrittenEnvironment;
import dev.idp.templates.git.FolderHistory;
import dev.idp.templates.git.LocalRepository;
import dev.idp.templates.git.Revision;
import dev.idp.templates.lock.EnvironmentLock;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.tree.FileEntry;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.YamlReader;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Tells whether a folder is what it was on the target branch before: then people have agreed to it once, and it needs
 * neither this engine nor a catalog. Why a release is held is left aside.
 *
 * @param isThere whether the history has it
 * @param doubts what to say where it does not
 */
record Returned(boolean isThere, List<Problem> doubts) {
    private static final TreePath ENVIRONMENT = TreePath.of("environment.yaml");
    private static final TreePath LOCK = TreePath.of(".idp/lock.yaml");
    private static final Pointer HELD = Pointer.of("spec", "held");
    private static final int COMMITS = 5_000;
    private static final List<String> PARTS =
            List.of("base", "overlay", "platform", ".idp/resources", ".idp/workload.yaml");

    static Returned of(ChangedFolder folder, Scope scope) {
        FolderHistory history =
                scope.change().repository().history(scope.change().target(), folder.path(), COMMITS);
        boolean there = history.revisions().stream().anyMatch(revision -> isSame(folder, revision, scope.change()));
        boolean cut = !there && !history.complete();
        return new Returned(there, cut ? List.of(cut(folder)) : List.of());
    }

    private static boolean isSame(ChangedFolder folder, Revision revision, GitOpsChange change) {
        LocalRepository repository = change.repository();
        if (revision.folder().isEmpty()) {
            return false;
        }
        if (revision.folder().equals(repository.id(change.head(), folder.path()))) {
            return true;
        }
        boolean alike = PARTS.stream()
                .map(folder.path()::resolve)
                .allMatch(part -> repository.id(change.head(), part).equals(repository.id(revision.commit(), part)));
        return alike && isSameButHeld(folder, repository.folder(revision.commit(), folder.path()));
    }

    private static boolean isSameButHeld(ChangedFolder folder, FileTree past) {
        try {
            return WrittenEnvironment.read(folder.path().toString(), past)
                    .filter(before -> plain(before).equals(plain(folder.after())))
                    .isPresent();
        } catch (IdpException unreadable) {
            return false;
        }
    }

    /** A folder without the reason why it is held, which stands in one file, whose digest stands in the lock. */
    private record Plain(FileTree files, MapNode environment, EnvironmentLock lock) {}

    private static Plain plain(WrittenEnvironment written) {
        SortedMap<TreePath, FileEntry> files = new TreeMap<>(written.files().files());
        FileEntry environment = Objects.requireNonNull(files.remove(ENVIRONMENT));
        files.remove(LOCK);
        MapNode document = (MapNode) YamlReader.read(ENVIRONMENT.toString(), environment.bytes());
        EnvironmentLock lock = written.lock();
        SortedMap<TreePath, String> digests = new TreeMap<>(lock.files());
        digests.remove(ENVIRONMENT);
        return new Plain(FileTree.of(files), document.remove(HELD), lock.withFiles(digests));
    }

    private static Problem cut(ChangedFolder folder) {
        return Problem.warning(
                GitOpsCode.UNREADABLE_BEFORE,
                Location.of(folder.path().toString()),
                "the history that is here is cut, so it is unknown whether the folder was like this before",
                "for a rollback, check in a clone with the whole history: git fetch --unshallow");
    }
}
