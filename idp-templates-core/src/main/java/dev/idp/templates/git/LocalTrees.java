package dev.idp.templates.git;

import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Reads the trees of commits on this machine, and only those that are asked about. */
final class LocalTrees {
    private static final int LARGEST_SEARCHED = 1 << 20;

    private final Repository repository;

    LocalTrees(Repository repository) {
        this.repository = repository;
    }

    List<TreeChange> changes(String before, String after, Predicate<String> whole) throws IOException {
        List<TreeChange> changes = new ArrayList<>();
        try (ObjectReader reader = repository.newObjectReader();
                TreeWalk walk = new TreeWalk(reader)) {
            walk.addTree(root(reader, before));
            walk.addTree(root(reader, after));
            walk.setFilter(TreeFilter.ANY_DIFF);
            while (walk.next()) {
                if (walk.isSubtree() && !whole.test(walk.getPathString())) {
                    noteFileInPlaceOfFolder(walk, changes);
                    walk.enterSubtree();
                } else {
                    changes.add(new TreeChange(walk.getPathString(), id(walk, 0), id(walk, 1)));
                }
            }
        }
        return changes;
    }

    /** A name may be a folder on one side and a file on the other. */
    private static void noteFileInPlaceOfFolder(TreeWalk walk, List<TreeChange> changes) {
        for (int side = 0; side < 2; side++) {
            int mode = walk.getRawMode(side);
            if (mode != 0 && mode != FileMode.TYPE_TREE) {
                Optional<String> id = id(walk, side);
                changes.add(new TreeChange(
                        walk.getPathString(), side == 0 ? id : Optional.empty(), side == 1 ? id : Optional.empty()));
            }
        }
    }

    private static Optional<String> id(TreeWalk walk, int side) {
        return walk.getRawMode(side) == 0
                ? Optional.empty()
                : Optional.of(walk.getObjectId(side).name());
    }

    boolean isFolder(String commit, TreePath path) throws IOException {
        try (ObjectReader reader = repository.newObjectReader();
                TreeWalk place = TreeWalk.forPath(reader, path.toString(), root(reader, commit))) {
            return place != null && place.isSubtree();
        }
    }

    Optional<String> id(String commit, TreePath path) throws IOException {
        try (ObjectReader reader = repository.newObjectReader()) {
            return id(reader, root(reader, commit), path);
        }
    }

    private static Optional<String> id(ObjectReader reader, AnyObjectId root, TreePath path) throws IOException {
        try (TreeWalk place = TreeWalk.forPath(reader, path.toString(), root)) {
            return place == null
                    ? Optional.empty()
                    : Optional.of(place.getObjectId(0).name());
        }
    }

    FileTree read(String commit, TreePath path) throws IOException {
        return new CommitReader(repository, Optional.of(path), label -> label, GitLimits.USUAL)
                .read(ObjectId.fromString(commit));
    }

    private static RevTree root(ObjectReader reader, String commit) throws IOException {
        try (RevWalk walk = new RevWalk(reader)) {
            return walk.parseCommit(ObjectId.fromString(commit)).getTree();
        }
    }

    /** Lists a commit and those before it, following first parents. */
    List<RevCommit> line(String commit, int most) {
        List<RevCommit> line = new ArrayList<>();
        try (RevWalk walk = new RevWalk(repository)) {
            Optional<RevCommit> next = Optional.of(walk.parseCommit(ObjectId.fromString(commit)));
            while (next.isPresent() && line.size() < most) {
                line.add(next.get());
                next = next.get().getParentCount() == 0
                        ? Optional.empty()
                        : Optional.of(walk.parseCommit(next.get().getParent(0)));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return line;
    }

    FolderHistory history(String commit, TreePath path, int commits) throws IOException {
        List<RevCommit> line = line(commit, commits);
        List<Optional<String>> ids = new ArrayList<>();
        try (ObjectReader reader = repository.newObjectReader()) {
            for (RevCommit each : line) {
                ids.add(id(reader, each.getTree(), path));
            }
        }
        boolean complete = Tip.parents(line.get(line.size() - 1)).isEmpty();
        List<Revision> changes = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            Optional<String> before = i + 1 < line.size() ? ids.get(i + 1) : Optional.empty();
            if (!ids.get(i).equals(before)) {
                changes.add(new Revision(line.get(i).name(), CommitText.of(line.get(i)), ids.get(i)));
            }
        }
        return new FolderHistory(changes, complete);
    }

    List<String> search(String commit, TextSearch search) throws IOException {
        List<byte[]> texts = search.texts().stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
        List<String> found = new ArrayList<>();
        try (ObjectReader reader = repository.newObjectReader();
                TreeWalk walk = new TreeWalk(reader)) {
            walk.addTree(root(reader, commit));
            while (walk.next()) {
                String path = walk.getPathString();
                if (walk.isSubtree()) {
                    if (search.folder().test(path)) {
                        walk.enterSubtree();
                    }
                } else if (search.file().test(path) && holds(reader, walk.getObjectId(0), texts)) {
                    found.add(path);
                }
            }
        }
        return found;
    }

    private static boolean holds(ObjectReader reader, ObjectId file, List<byte[]> texts) throws IOException {
        byte[] content = reader.open(file, Constants.OBJ_BLOB).getCachedBytes(LARGEST_SEARCHED);
        return texts.stream().anyMatch(text -> holds(content, text));
    }

    private static boolean holds(byte[] content, byte[] text) {
        for (int i = 0; i + text.length <= content.length; i++) {
            int same = 0;
            while (same < text.length && content[i + same] == text[same]) {
                same++;
            }
            if (same == text.length) {
                return true;
            }
        }
        return false;
    }
}
