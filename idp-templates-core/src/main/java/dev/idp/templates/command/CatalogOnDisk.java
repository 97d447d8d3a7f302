package dev.idp.templates.command;

import dev.idp.templates.author.CatalogFolder;
import dev.idp.templates.tree.FileChange;
import dev.idp.templates.tree.FileEdits;
import dev.idp.templates.tree.FileEntry;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.tree.TreeReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the catalog that an author works on, and writes into it. */
final class CatalogOnDisk {
    private CatalogOnDisk() {}

    /** Reads the index and the folders of versions; a build's own files beside them are left alone. */
    static CatalogFolder read(CatalogOptions options) throws IOException {
        Map<TreePath, FileEntry> files = new TreeMap<>();
        Path root = options.catalog();
        Path index = root.resolve(CatalogFolder.INDEX.toString());
        if (Files.isRegularFile(index, LinkOption.NOFOLLOW_LINKS)) {
            files.put(CatalogFolder.INDEX, FileEntry.of(Files.readAllBytes(index), false));
        }
        for (Path template : folders(root)) {
            files.putAll(versions(template));
        }
        return new CatalogFolder(options.label(), FileTree.of(files));
    }

    private static Map<TreePath, FileEntry> versions(Path template) throws IOException {
        Map<TreePath, FileEntry> files = new TreeMap<>();
        for (Path version : folders(template)) {
            if (Files.isRegularFile(version.resolve("template.yaml"))) {
                TreePath path = TreePath.of(template.getFileName() + "/" + version.getFileName());
                files.putAll(TreeReader.read(version).in(path).files());
            }
        }
        return files;
    }

    private static List<Path> folders(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS))
                    .filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .filter(entry -> !entry.getFileName().toString().equals("target"))
                    .sorted()
                    .toList();
        }
    }

    static List<FileChange> write(CatalogOptions options, CatalogFolder before, CatalogFolder after)
            throws IOException {
        List<FileChange> changes = before.files().diff(after.files());
        FileEdits.apply(options.catalog(), changes);
        return changes;
    }
}
