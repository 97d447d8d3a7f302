package dev.idp.templates.render;

import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import java.util.Optional;

/**
 * A folder of template files, and how its files are named.
 *
 * @param library the library that the folder belongs to: its files are imported as {@code @LIBRARY/FILE}; nothing for the
 *     template's own
 * @param label how the folder is called in problems: {@code web-service@1.0.0/manifests}
 * @param files the files
 */
public record TemplateFolder(Optional<String> library, String label, FileTree files) {
    /** Begins the names of files that belong to a library. */
    static final String LIBRARY = "@";

    String path(TreePath file) {
        return library.map(name -> LIBRARY + name + "/" + file).orElseGet(file::toString);
    }
}
