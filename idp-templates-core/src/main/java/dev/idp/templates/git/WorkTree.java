package dev.idp.templates.git;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.WorkingTreeIterator;

/** Compares checked-out files with a commit by their bytes, so that no filter has to run. */
final class WorkTree {
    private static final int COMMIT = 0;
    private static final int INDEX = 1;
    private static final int FILES = 2;

    private final Repository repository;

    WorkTree(Repository repository) {
        this.repository = repository;
    }

    List<String> differences(String commit, int most) throws IOException {
        List<String> differences = new ArrayList<>();
        DirCache index = repository.readDirCache();
        try (TreeWalk walk = new TreeWalk(repository)) {
            walk.addTree(tree(commit));
            walk.addTree(new DirCacheIterator(index));
            walk.addTree(new FileTreeIterator(repository));
            while (walk.next() && differences.size() < most) {
                boolean committed = walk.getRawMode(COMMIT) != 0 || walk.getRawMode(INDEX) != 0;
                if (!committed && isIgnored(walk)) {
                    continue;
                }
                if (walk.isSubtree()) {
                    walk.enterSubtree();
                } else if (isDifferent(walk)) {
                    differences.add(walk.getPathString());
                }
            }
        }
        return differences;
    }

    private ObjectId tree(String commit) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            return walk.parseCommit(ObjectId.fromString(commit)).getTree();
        }
    }

    private static boolean isIgnored(TreeWalk walk) throws IOException {
        WorkingTreeIterator files = walk.getTree(FILES, WorkingTreeIterator.class);
        return files != null && files.isEntryIgnored();
    }

    private static boolean isDifferent(TreeWalk walk) throws IOException {
        if (walk.getRawMode(INDEX) == 0
                || !walk.idEqual(COMMIT, INDEX)
                || walk.getRawMode(COMMIT) != walk.getRawMode(INDEX)) {
            return true;
        }
        DirCacheEntry entry = Objects.requireNonNull(walk.getTree(INDEX, DirCacheIterator.class))
                .getDirCacheEntry();
        if (entry.isSkipWorkTree() || entry.getFileMode().equals(FileMode.GITLINK)) {
            return false;
        }
        WorkingTreeIterator file = walk.getTree(FILES, WorkingTreeIterator.class);
        return file == null || !isSame(entry, file);
    }

    private static boolean isSame(DirCacheEntry entry, WorkingTreeIterator file) throws IOException {
        boolean untouched = entry.getLength() == (int) file.getEntryLength()
                && entry.getLastModifiedInstant().equals(file.getEntryLastModifiedInstant());
        return untouched || entry.getObjectId().equals(id(file));
    }

    private static ObjectId id(WorkingTreeIterator file) throws IOException {
        try (InputStream in = file.openEntryStream();
                ObjectInserter.Formatter hash = new ObjectInserter.Formatter()) {
            return hash.idFor(Constants.OBJ_BLOB, in.readAllBytes());
        }
    }
}
