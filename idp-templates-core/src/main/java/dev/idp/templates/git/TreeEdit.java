package dev.idp.templates.git;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.tree.FileEntry;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;

/** Replaces folders in a commit's tree, and writes anew only the trees on the way to them. */
final class TreeEdit {
    private final Descent descent;
    private final Place place;
    private final ObjectInserter inserter;

    TreeEdit(Descent descent, Place place, ObjectInserter inserter) {
        this.descent = descent;
        this.place = place;
        this.inserter = inserter;
    }

    /** Returns the new root, of which the old one's trees on the way were received; nothing where it has no entry. */
    Optional<ObjectId> replace(ObjectId root, Map<TreePath, FileTree> folders) throws IOException {
        return replace(Optional.of(root), "", new TreeMap<>(folders));
    }

    private Optional<ObjectId> replace(Optional<ObjectId> old, String prefix, SortedMap<TreePath, FileTree> folders)
            throws IOException {
        RawTree tree = old.map(descent::read).orElseGet(RawTree::none);
        while (!folders.isEmpty()) {
            TreePath first = folders.firstKey();
            String name = first.toString().substring(prefix.length()).split("/", 2)[0];
            TreePath path = TreePath.of(prefix + name);
            SortedMap<TreePath, FileTree> inside = new TreeMap<>();
            folders.forEach((folder, files) -> {
                if (folder.equals(path) || folder.isIn(path)) {
                    inside.put(folder, files);
                }
            });
            folders.keySet().removeAll(inside.keySet());
            put(tree, name, path, inside);
        }
        return tree.isEmpty() ? Optional.empty() : Optional.of(tree.write(inserter));
    }

    private void put(RawTree tree, String name, TreePath path, SortedMap<TreePath, FileTree> inside)
            throws IOException {
        Optional<RawTree.Entry> old = tree.get(name);
        check(tree, name, path, old);
        Optional<FileTree> files = Optional.ofNullable(inside.get(path));
        if (files.isPresent() && inside.size() > 1) {
            throw new IllegalArgumentException("folders in one another: " + inside.keySet());
        }
        Optional<ObjectId> written = files.isPresent()
                ? write(files.get(), inserter)
                : replace(old.map(RawTree.Entry::id), path + "/", inside);
        written.ifPresentOrElse(id -> tree.put(name, RawTree.Entry.tree(id)), () -> tree.remove(name));
    }

    private void check(RawTree tree, String name, TreePath path, Optional<RawTree.Entry> old) {
        if (old.filter(entry -> !entry.isTree()).isPresent()) {
            throw new IdpException(Problem.error(
                    GitCode.NOT_A_FOLDER,
                    place.location(path),
                    "found a file, a link or a submodule where a folder is to be",
                    "remove it from the repository, or choose another name"));
        }
        if (old.isEmpty() && tree.clash(name).isPresent()) {
            throw new IdpException(Problem.error(
                    GitCode.NOT_A_FOLDER,
                    place.location(path),
                    "found the name in another spelling, which some systems cannot hold beside it",
                    "use the spelling that is there, or choose another name"));
        }
    }

    /** Writes a folder; nothing where it has no files, as Git has no empty folders. */
    static Optional<ObjectId> write(FileTree files, ObjectInserter inserter) throws IOException {
        if (files.isEmpty()) {
            return Optional.empty();
        }
        DirCache index = DirCache.newInCore();
        DirCacheBuilder builder = index.builder();
        for (Map.Entry<TreePath, FileEntry> file : files.files().entrySet()) {
            DirCacheEntry entry = new DirCacheEntry(file.getKey().toString());
            entry.setFileMode(file.getValue().executable() ? FileMode.EXECUTABLE_FILE : FileMode.REGULAR_FILE);
            entry.setObjectId(
                    inserter.insert(Constants.OBJ_BLOB, file.getValue().bytes()));
            builder.add(entry);
        }
        builder.finish();
        return Optional.of(index.writeTree(inserter));
    }
}
