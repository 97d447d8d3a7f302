package dev.idp.templates.catalog;

import dev.idp.templates.tree.FileEntry;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.tree.TreeReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A catalog in a folder.
 *
 * @param root the folder
 * @param label what people call it
 */
record DirectoryFiles(Path root, String label) implements CatalogFiles {
    @Override
    public Optional<FileEntry> file(TreePath path) throws IOException {
        Path file = root.resolve(path.toString());
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(FileEntry.of(Files.readAllBytes(file), false))
                : Optional.empty();
    }

    @Override
    public FileTree folder(TreePath path) throws IOException {
        Path folder = root.resolve(path.toString());
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) ? TreeReader.read(folder) : FileTree.EMPTY;
    }
}
