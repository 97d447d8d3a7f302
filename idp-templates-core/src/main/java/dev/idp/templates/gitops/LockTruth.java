package dev.idp.templates.gitops;

import dev.idp.templates.problem.Problems;
import dev.idp.templates.tree.Digest;
import dev.idp.templates.tree.FileEntry;
import dev.idp.templates.tree.TreePath;
import java.util.Map;
import java.util.SortedMap;

/** Compares the files of a folder with what its lock says of them. */
final class LockTruth {
    private static final TreePath LOCK = TreePath.of(".idp/lock.yaml");
    private static final String AGAIN = "publish again; a lasting change belongs into the descriptor";

    private LockTruth() {}

    static void check(ChangedFolder folder, Problems problems) {
        SortedMap<TreePath, String> locked = folder.after().lock().files();
        Map<TreePath, FileEntry> files = folder.after().files().files();
        locked.forEach((path, digest) -> {
            FileEntry file = files.get(path);
            if (file == null) {
                note(folder, path, "was removed: the lock has it", problems);
            } else if (!Digest.of(file).equals(digest)) {
                note(folder, path, "is not as the lock says", problems);
            }
        });
        files.keySet().stream()
                .filter(path -> !path.equals(LOCK) && !locked.containsKey(path))
                .forEach(path -> note(folder, path, "is foreign here: the lock does not have it", problems));
    }

    private static void note(ChangedFolder folder, TreePath path, String message, Problems problems) {
        problems.error(GitOpsCode.NOT_AS_LOCKED, folder.at(path.toString()), message, AGAIN);
    }
}
