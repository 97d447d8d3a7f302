package dev.idp.templates.tree;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Changes single files in a folder that belongs to a person. Each file is written whole or not at all; a run that is
 * killed has written some of them, and the same run can be made again.
 */
public final class FileEdits {
    private FileEdits() {}

    /**
     * Makes changes.
     *
     * @param folder the folder
     * @param changes what to change; a file that is added must not be there, one that is changed or removed must be as it
     *     was
     * @throws IOException where writing fails
     * @throws IdpException where a file is not as the change says; nothing was written then
     */
    public static void apply(Path folder, List<FileChange> changes) throws IOException {
        for (FileChange change : changes) {
            check(folder, change);
        }
        for (FileChange change : changes) {
            Path file = folder.resolve(change.path().toString());
            if (change instanceof FileChange.Removed) {
                remove(folder, file);
            } else {
                write(file, after(change));
            }
        }
    }

    private static FileEntry after(FileChange change) {
        return change instanceof FileChange.Added added ? added.after() : ((FileChange.Changed) change).after();
    }

    private static void check(Path folder, FileChange change) throws IOException {
        Path file = folder.resolve(change.path().toString());
        checkWay(folder, change.path());
        boolean there = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
        if (change instanceof FileChange.Added) {
            if (there) {
                throw refused(change.path(), "found a file that would be overwritten");
            }
        } else if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                || !Arrays.equals(Files.readAllBytes(file), before(change).bytes())) {
            throw refused(change.path(), "found a file that was changed meanwhile");
        }
    }

    private static void checkWay(Path folder, TreePath path) {
        Path file = folder.resolve(path.toString());
        for (Path above = file.getParent(); above != null && !above.equals(folder); above = above.getParent()) {
            if (Files.isSymbolicLink(above)) {
                throw refused(path, "found a link on the way to the file");
            }
        }
    }

    private static FileEntry before(FileChange change) {
        return change instanceof FileChange.Removed removed ? removed.before() : ((FileChange.Changed) change).before();
    }

    private static IdpException refused(TreePath file, String message) {
        return new IdpException(Problem.error(
                TreeCode.NOT_AS_READ, Location.of(file.toString()), message, "look at the file, then run again"));
    }

    private static void write(Path file, FileEntry entry) throws IOException {
        Path parent = Objects.requireNonNull(file.getParent());
        Files.createDirectories(parent);
        Path fresh = parent.resolve("." + file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.write(fresh, entry.owned(), StandardOpenOption.CREATE_NEW);
        PosixFileAttributeView view = Files.getFileAttributeView(fresh, PosixFileAttributeView.class);
        if (view != null && entry.executable()) {
            view.setPermissions(PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void remove(Path folder, Path file) throws IOException {
        Files.delete(file);
        Path above = Objects.requireNonNull(file.getParent());
        while (!above.equals(folder) && isEmpty(above)) {
            Files.delete(above);
            above = Objects.requireNonNull(above.getParent());
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }
}
