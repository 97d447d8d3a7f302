package dev.idp.templates.tree;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Reads a folder into a tree: plain files only, no link is followed, nothing that blocks is opened. Empty folders are
 * left out.
 */
public final class TreeReader {
    private static final int MOST_FILES = 10_000;
    private static final int LARGEST_FILE = 5 << 20;
    private static final int LARGEST_TREE = 100 << 20;

    private TreeReader() {}

    /**
     * Reads a folder.
     *
     * @param folder an existing folder, on any file system; it may itself be reached through links
     * @return its files
     * @throws IOException where reading fails
     * @throws IdpException where there is no such folder, or with everything in it that no tree may hold: links,
     *     devices, unsafe names, what may not be read, more than 10,000 files or folders, more than 5 MiB in one file or
     *     100 MiB in all
     */
    public static FileTree read(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IdpException(Problem.error(
                    TreeCode.NOT_A_FOLDER,
                    Location.of(folder.toString()),
                    Files.exists(folder) ? "found a file, expected a folder" : "found nothing, expected a folder",
                    "name a folder that exists"));
        }
        Visitor visitor = new Visitor(folder);
        Files.walkFileTree(visitor.root, visitor);
        visitor.problems.throwIfErrors();
        return visitor.tree();
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {
        private final Path folder;
        private final Path root;
        private final Problems problems = new Problems();
        private final Map<TreePath, FileEntry> files = new TreeMap<>();
        private int seenFiles;
        private int seenFolders;
        private long seenBytes;

        Visitor(Path folder) throws IOException {
            this.folder = folder;
            this.root = folder.toRealPath();
        }

        /** A tree locates its problems at paths in it. */
        FileTree tree() {
            try {
                return FileTree.of(files);
            } catch (IdpException clash) {
                throw new IdpException(clash.problems().stream()
                        .map(problem -> problem.at(Location.of(
                                folder.resolve(problem.location().file()).toString())))
                        .toList());
            }
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            if (directory.equals(root)) {
                return FileVisitResult.CONTINUE;
            }
            if (++seenFolders > MOST_FILES) {
                return tooLarge(directory, "found more than " + MOST_FILES + " folders");
            }
            return path(directory).isPresent() ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (!attributes.isRegularFile()) {
                return notAFile(file, attributes);
            }
            if (++seenFiles > MOST_FILES) {
                return tooLarge(file, "found more than " + MOST_FILES + " files");
            }
            seenBytes += attributes.size();
            if (attributes.size() > LARGEST_FILE || seenBytes > LARGEST_TREE) {
                return tooLarge(file, sizes(attributes.size()));
            }
            Optional<TreePath> path = path(file);
            return path.isPresent() ? readFile(file, path.get()) : FileVisitResult.CONTINUE;
        }

        private FileVisitResult notAFile(Path file, BasicFileAttributes attributes) {
            String what = attributes.isSymbolicLink() ? "a link" : "a device or pipe";
            problems.error(
                    TreeCode.NOT_A_FILE,
                    location(file),
                    "found " + what + ", expected a plain file",
                    "put a plain file in its place");
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof AccessDeniedException) {
                problems.error(
                        TreeCode.UNREADABLE,
                        location(file),
                        "found a file or folder that may not be read",
                        "give yourself the right to read it");
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }

        private FileVisitResult readFile(Path file, TreePath path) throws IOException {
            try (InputStream in = Files.newInputStream(file)) {
                byte[] bytes = in.readNBytes(LARGEST_FILE + 1);
                if (bytes.length > LARGEST_FILE) { // it has grown since its size was asked
                    return tooLarge(file, sizes(bytes.length));
                }
                files.put(path, FileEntry.owning(bytes, isExecutable(file)));
                return FileVisitResult.CONTINUE;
            } catch (AccessDeniedException denied) {
                return visitFileFailed(file, denied);
            }
        }

        /** A file system that knows no owner, such as a jar's, has no executable files. */
        private static boolean isExecutable(Path file) throws IOException {
            PosixFileAttributeView view =
                    Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
            return view != null && view.readAttributes().permissions().contains(PosixFilePermission.OWNER_EXECUTE);
        }

        private Optional<TreePath> path(Path file) {
            String names = StreamSupport.stream(root.relativize(file).spliterator(), false)
                    .map(Path::toString)
                    .collect(Collectors.joining("/"));
            try {
                return Optional.of(TreePath.parse(names, location(file)));
            } catch (IdpException unsafe) {
                problems.addAll(unsafe.problems());
                return Optional.empty();
            }
        }

        private FileVisitResult tooLarge(Path file, String message) {
            problems.error(TreeCode.TOO_LARGE, location(file), message, "keep only what belongs here");
            return FileVisitResult.TERMINATE;
        }

        private static String sizes(long size) {
            return size > LARGEST_FILE
                    ? "found a file of " + size + " bytes, expected at most " + LARGEST_FILE
                    : "found files of more than " + LARGEST_TREE + " bytes in all";
        }

        /** Names a file as the person does who named the folder. */
        private Location location(Path file) {
            return Location.of(folder.resolve(root.relativize(file)).toString());
        }
    }
}
