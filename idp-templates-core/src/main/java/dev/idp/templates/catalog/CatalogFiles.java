package dev.idp.templates.catalog;

import dev.idp.templates.tree.FileEntry;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import java.io.IOException;
import java.util.Optional;

/**
 * The files of a catalog, read only where they are asked for. Law: within one run the same question has the same answer.
 */
interface CatalogFiles {
    /**
     * Names the catalog.
     *
     * @return what people call it
     */
    String label();

    /**
     * Names the commit that the files are of.
     *
     * @return its full id; nothing where they do not come from a repository
     */
    default Optional<String> commit() {
        return Optional.empty();
    }

    /**
     * Reads one file.
     *
     * @param path its path
     * @return its content, if it is there
     */
    Optional<FileEntry> file(TreePath path) throws IOException;

    /**
     * Reads one folder.
     *
     * @param path its path
     * @return its files, under their paths in it; empty where there is no such folder
     */
    FileTree folder(TreePath path) throws IOException;
}
