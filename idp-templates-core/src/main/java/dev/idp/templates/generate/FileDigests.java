package dev.idp.templates.generate;

import dev.idp.templates.lock.EnvironmentLock;
import dev.idp.templates.tree.Digest;
import dev.idp.templates.tree.FileEntry;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import java.util.SortedMap;
import java.util.TreeMap;

/** The digests by which a lock knows the files of its folder. */
final class FileDigests {
    private FileDigests() {}

    /** Identifies each file. */
    static SortedMap<TreePath, String> of(FileTree files) {
        SortedMap<TreePath, String> digests = new TreeMap<>();
        files.files().forEach((path, entry) -> digests.put(path, Digest.of(entry)));
        return digests;
    }

    /** Tells whether a file is the one that the lock knows; the engine writes none that may be run. */
    static boolean isLocked(EnvironmentLock lock, TreePath path, FileEntry entry) {
        return !entry.executable() && Digest.of(entry).equals(lock.files().get(path));
    }
}
