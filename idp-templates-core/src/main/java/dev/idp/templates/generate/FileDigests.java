package dev.idp.templates.generate;

import dev.idp.templates.kustomize.OverlayImages;
import dev.idp.templates.lock.EnvironmentLock;
import dev.idp.templates.tree.Digest;
import dev.idp.templates.tree.FileEntry;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The digests by which a lock knows the files of its folder.
 *
 * @param externalImages whether another program moves image versions, so that the overlay is known without them
 */
record FileDigests(boolean externalImages) {
    /** Identifies each file. */
    SortedMap<TreePath, String> of(FileTree files) {
        SortedMap<TreePath, String> digests = new TreeMap<>();
        files.files().forEach((path, entry) -> digests.put(path, of(path, entry)));
        return digests;
    }

    private String of(TreePath path, FileEntry entry) {
        boolean open = externalImages && path.equals(OverlayImages.FILE);
        return Digest.of(open ? OverlayImages.withoutVersions(entry) : entry);
    }

    /** Tells whether two contents of a file are the same to a lock. */
    boolean areSame(TreePath path, FileEntry one, FileEntry other) {
        return one.executable() == other.executable() && of(path, one).equals(of(path, other));
    }

    /** Tells whether a file is the one that the lock knows; the engine writes none that may be run. */
    static boolean isLocked(EnvironmentLock lock, TreePath path, FileEntry entry) {
        String digest = new FileDigests(lock.externalImages()).of(path, entry);
        return !entry.executable() && digest.equals(lock.files().get(path));
    }
}
