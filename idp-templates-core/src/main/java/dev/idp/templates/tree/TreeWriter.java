package dev.idp.templates.tree;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problem;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes a tree to a folder that is wholly ours: beside it first, then swapped in by rename, so that a kill at any
 * moment leaves the old files or the new ones. What a killed run left behind is put right by the next one.
 */
public final class TreeWriter {
    private TreeWriter() {}

    /**
     * Makes a folder hold exactly a tree.
     *
     * @param folder the folder; made where it is missing, replaced where it differs
     * @param tree what it is to hold
     * @return what was changed; empty where the folder held the tree already, and then nothing was written
     * @throws IOException where writing fails; the folder then holds what it held
     * @throws IdpException where the folder is a link, or something else than a folder
     */
    public static List<FileChange> write(Path folder, FileTree tree) throws IOException {
        Path parent =
                Files.createDirectories(folder.toAbsolutePath().normalize().getParent());
        Path target = parent.resolve(folder.getFileName());
        try (FileChannel lock = FileChannel.open(
                parent.resolve("." + folder.getFileName() + ".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE)) {
            var held = lock.lock();
            recover(target);
            List<FileChange> changes = current(target).diff(tree);
            if (!changes.isEmpty() || !Files.exists(target)) {
                replace(target, tree);
            }
            held.release();
            return changes;
        }
    }

    /**
     * Reads a folder that this class writes.
     *
     * @param folder the folder
     * @return its files; the empty tree where there is no such folder
     * @throws IOException where reading fails
     * @throws IdpException where the folder is a link, or something else than a folder, or holds what no tree may hold
     */
    public static FileTree current(Path folder) throws IOException {
        if (Files.isSymbolicLink(folder) || Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new IdpException(Problem.error(
                    TreeCode.OUTPUT_NOT_OURS,
                    Location.of(folder.toString()),
                    "found a link or a file, expected a folder that may be replaced",
                    "remove it, or name another folder with --out"));
        }
        return Files.isDirectory(folder) ? TreeReader.read(folder) : FileTree.EMPTY;
    }

    /** Puts right what a run left that was killed between its two renames. */
    private static void recover(Path target) throws IOException {
        Path old = beside(target, "old");
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS) && Files.isDirectory(old)) {
            Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
        }
        delete(old);
        delete(beside(target, "new"));
    }

    private static void replace(Path target, FileTree tree) throws IOException {
        Path fresh = beside(target, "new");
        Path old = beside(target, "old");
        Files.createDirectory(fresh);
        for (Map.Entry<TreePath, FileEntry> file : tree.files().entrySet()) {
            writeFile(fresh.resolve(file.getKey().toString()), file.getValue());
        }
        if (Files.exists(target)) {
            Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        delete(old);
    }

    private static void writeFile(Path file, FileEntry entry) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, entry.bytes(), StandardOpenOption.CREATE_NEW);
        if (entry.executable()) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static Path beside(Path target, String suffix) {
        return target.resolveSibling("." + target.getFileName() + "." + suffix);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }
}
