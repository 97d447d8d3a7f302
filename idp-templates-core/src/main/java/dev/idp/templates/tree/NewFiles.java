package dev.idp.templates.tree;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Adds files to a person's own folder, all or none: they are written beside their places first, then one rename decides,
 * and what a killed run had decided the next one completes. A file that is there is never replaced.
 */
public final class NewFiles {
    private static final String UNDECIDED = ".idp.new.partial";
    private static final String DECIDED = ".idp.new";

    private NewFiles() {}

    /**
     * Adds files.
     *
     * @param folder the folder; made where it is missing
     * @param files the files, none of which is there
     * @param last the file that shows that all others are there; it is put in its place after them
     * @throws FileAlreadyExistsException where one of the files is there; nothing was added then
     * @throws IOException where writing fails
     */
    public static void write(Path folder, FileTree files, TreePath last) throws IOException {
        Files.createDirectories(folder);
        complete(folder);
        refuseThere(folder, files);
        Path partial = folder.resolve(UNDECIDED);
        delete(partial);
        stage(partial, files);
        Files.writeString(partial.resolve(".last"), last.toString());
        Files.move(partial, folder.resolve(DECIDED), StandardCopyOption.ATOMIC_MOVE);
        complete(folder);
    }

    private static void refuseThere(Path folder, FileTree files) throws IOException {
        for (TreePath path : files.files().keySet()) {
            Path target = folder.resolve(path.toString());
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                throw new FileAlreadyExistsException(target.toString());
            }
        }
    }

    private static void stage(Path partial, FileTree files) throws IOException {
        for (Map.Entry<TreePath, FileEntry> file : files.files().entrySet()) {
            Path staged = partial.resolve(file.getKey().toString());
            Files.createDirectories(staged.getParent());
            Files.write(staged, file.getValue().owned(), StandardOpenOption.CREATE_NEW);
        }
    }

    /**
     * Completes what a killed run had decided.
     *
     * @param folder the folder
     * @return whether there was something to complete
     * @throws IOException where writing fails
     */
    public static boolean complete(Path folder) throws IOException {
        Path decided = folder.resolve(DECIDED);
        if (!Files.isDirectory(decided, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        for (Path file : staged(decided)) {
            Path target = folder.resolve(decided.relativize(file).toString());
            Files.createDirectories(target.getParent());
            if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        delete(decided);
        return true;
    }

    /** Lists what was decided, the file that shows that all others are there at the end. */
    private static List<Path> staged(Path decided) throws IOException {
        Path note = decided.resolve(".last");
        Path last = decided.resolve(Files.exists(note) ? Files.readString(note) : "");
        List<Path> staged = files(decided);
        staged.remove(note);
        staged.sort(Comparator.comparing((Path path) -> path.equals(last)).thenComparing(Comparator.naturalOrder()));
        return staged;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return new ArrayList<>(paths.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .toList());
        }
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
