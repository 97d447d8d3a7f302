package dev.idp.templates.catalog;

import dev.idp.templates.problem.Location;
import dev.idp.templates.tree.FileEntry;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A catalog in a jar: the tree from its root.
 *
 * @param jar the jar
 * @param label what people call it
 */
record JarFiles(Path jar, String label) implements CatalogFiles {
    @Override
    public Optional<FileEntry> file(TreePath path) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry entry = zip.getEntry(path.toString());
            return entry == null ? Optional.empty() : Optional.of(read(zip, entry));
        }
    }

    @Override
    public FileTree folder(TreePath path) throws IOException {
        Map<TreePath, FileEntry> files = new TreeMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (!entry.isDirectory() && entry.getName().startsWith(path + "/")) {
                    TreePath name = TreePath.parse(entry.getName(), Location.of(label));
                    files.put(name.relativeTo(path), read(zip, entry));
                }
            }
        }
        return FileTree.of(files);
    }

    private static FileEntry read(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return FileEntry.of(in.readAllBytes(), false);
        }
    }
}
