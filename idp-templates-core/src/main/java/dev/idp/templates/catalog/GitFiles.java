package dev.idp.templates.catalog;

import dev.idp.templates.git.CommitFolder;
import dev.idp.templates.tree.FileEntry;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import java.io.IOException;
import java.util.Optional;

/**
 * A catalog in a repository.
 *
 * @param tree its place at one commit
 */
record GitFiles(CommitFolder tree) implements CatalogFiles {
    @Override
    public String label() {
        return tree.source().toString();
    }

    @Override
    public Optional<String> commit() {
        return Optional.of(tree.commit());
    }

    @Override
    public Optional<FileEntry> file(TreePath path) throws IOException {
        return tree.file(path);
    }

    @Override
    public FileTree folder(TreePath path) throws IOException {
        return tree.folder(path);
    }
}
