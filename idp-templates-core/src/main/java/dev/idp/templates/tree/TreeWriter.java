package dev.idp.templates.tree;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes a tree to a folder that is wholly ours: beside it first, then swapped in by two renames, so that a kill at any
 * moment leaves the old files or the new ones. What a killed run left behind is put right by the next one. Beside a
 * folder {@code out} stand {@code .out.lock} for ever, and {@code .out.new} and {@code .out.old} for the time of a run.
 */
public final class TreeWriter {
    private static final int TRIES = 3_000; // a minute

    private TreeWriter() {}

    /**
     * Makes a folder hold exactly a tree. Several writers of one folder come one after the other.
     *
     * @param folder the folder; made where it is missing, replaced where it differs
     * @param tree what it is to hold
     * @return what was changed; empty where the folder held the tree already, and then nothing was written
     * @throws IOException where writing fails; the folder then holds what it held, or all of the tree
     * @throws IdpException where the folder is a link or no folder, where it holds other files and was never written by
     *     this class, or where another writer holds it for more than a minute
     */
    public static List<FileChange> write(Path folder, FileTree tree) throws IOException {
        return write(folder, tree, TRIES);
    }

    static List<FileChange> write(Path folder, FileTree tree, int tries) throws IOException {
        Path target = folder.toAbsolutePath().normalize();
        makeParent(folder, target);
        try (FolderLock lock = FolderLock.take(target, tries)) {
            checkIsFolder(target);
            if (lock.isOurs()) {
                recover(target);
            }
            List<FileChange> changes = changes(folder, target, tree, lock.isOurs());
            if (!changes.isEmpty() || !Files.exists(target)) {
                lock.claim();
                replace(target, tree);
            }
            return changes;
        }
    }

    private static void makeParent(Path folder, Path target) throws IOException {
        Path parent = target.getParent();
        if (parent == null) {
            throw notOurs(folder, "found the root of the file system, expected a folder that may be replaced");
        }
        if (!Files.isDirectory(parent)) {
            Files.createDirectories(parent);
        }
    }

    private static List<FileChange> changes(Path folder, Path target, FileTree tree, boolean ours) throws IOException {
        FileTree before = current(target);
        List<FileChange> changes = before.diff(tree);
        if (!changes.isEmpty() && !before.isEmpty() && !ours) {
            throw notOurs(folder, "found files that idp did not write, expected an empty folder or none");
        }
        return changes;
    }

    /**
     * Reads a folder that this class writes.
     *
     * @param folder the folder
     * @return its files, as they were before a run that was killed in the middle; the empty tree where there is no such
     *     folder
     * @throws IOException where reading fails
     * @throws IdpException where the folder is a link, or something else than a folder, or holds what no tree may hold
     */
    public static FileTree current(Path folder) throws IOException {
        Path target = folder.toAbsolutePath().normalize();
        checkIsFolder(target);
        if (Files.isDirectory(target)) {
            return TreeReader.read(folder);
        }
        Path old = beside(target, "old");
        return Files.isDirectory(old) ? TreeReader.read(old) : FileTree.EMPTY;
    }

    private static void checkIsFolder(Path target) {
        boolean there = Files.exists(target, LinkOption.NOFOLLOW_LINKS);
        if (there && !Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            throw notOurs(target, "found a link or a file, expected a folder that may be replaced");
        }
    }

    private static IdpException notOurs(Path folder, String message) {
        return new IdpException(Problem.error(
                TreeCode.OUTPUT_NOT_OURS,
                Location.of(folder.toString()),
                message,
                "remove it, or name another folder with --out"));
    }

    /** Puts right what a run left that was killed between its two renames. */
    private static void recover(Path target) throws IOException {
        Path old = beside(target, "old");
        if (!Files.exists(target) && Files.isDirectory(old)) {
            Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
        }
        delete(old);
        delete(beside(target, "new"));
    }

    private static void replace(Path target, FileTree tree) throws IOException {
        Path fresh = beside(target, "new");
        try {
            Files.createDirectory(fresh);
            for (Map.Entry<TreePath, FileEntry> file : tree.files().entrySet()) {
                writeFile(resolve(fresh, file.getKey()), file.getValue());
            }
            swap(fresh, target);
        } catch (IOException | RuntimeException failure) {
            afterwards(failure, () -> delete(fresh));
            throw failure;
        }
        delete(beside(target, "old"));
    }

    private static void swap(Path fresh, Path target) throws IOException {
        Path old = beside(target, "old");
        boolean replaces = Files.exists(target);
        if (replaces) {
            Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
        }
        try {
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            if (replaces) {
                afterwards(failure, () -> Files.move(old, target, StandardCopyOption.ATOMIC_MOVE));
            }
            throw failure;
        }
    }

    /** One step of tidying up, which may fail too and must not hide why it was necessary. */
    private interface Step {
        void run() throws IOException;
    }

    private static void afterwards(Exception failure, Step step) {
        try {
            step.run();
        } catch (IOException second) {
            failure.addSuppressed(second);
        }
    }

    /** A process that was started in a locale without UTF-8 cannot name every file. */
    private static Path resolve(Path folder, TreePath path) {
        try {
            return folder.resolve(path.toString());
        } catch (InvalidPathException unmappable) {
            throw new IdpException(Problem.error(
                    TreeCode.BAD_PATH,
                    Location.of(path.toString()),
                    "found a name that this process cannot write: " + unmappable.getReason(),
                    "set LC_ALL to C.UTF-8, or use ASCII names"));
        }
    }

    private static void writeFile(Path file, FileEntry entry) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, entry.owned(), StandardOpenOption.CREATE_NEW);
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString(entry.executable() ? "rwxr-xr-x" : "rw-r--r--"));
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
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
