package dev.idp.templates.catalog;

import dev.idp.templates.tree.FileEntry;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import java.util.Optional;

/**
 * A catalog in memory.
 *
 * @param files its files
 * @param label what people call it
 */
record TreeFiles(FileTree files, String label) implements CatalogFiles {
    @Override
    public Optional<FileEntry> file(TreePath path) {
        return files.get(path);
    }

    @Override
    public FileTree folder(TreePath path) {
        return files.at(path);
    }
}
