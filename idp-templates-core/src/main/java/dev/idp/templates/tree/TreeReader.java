package dev.idp.templates.tree;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;

/** Reads a folder into a tree: plain files only, no link is followed, nothing that blocks is opened. */
public final class TreeReader {
    private static final int MOST_FILES = 10_000;
    private static final long LARGEST_FILE = 5L << 20;
    private static final long LARGEST_TREE = 100L << 20;

    private TreeReader() {}

    /**
     * Reads a folder.
     *
     * @param folder an existing folder
     * @return its files
     * @throws IOException where reading fails
     * @throws IdpException where the folder holds what no tree may hold
     */
    public static FileTree read(Path folder) throws IOException {
        Visitor visitor = new Visitor(folder);
        Files.walkFileTree(folder, visitor);
        return FileTree.of(visitor.files);
    }

    private static final class Visitor extends SimpleFileVisitor<Path> implements FileVisitor<Path> {
        private final Path root;
        private final Map<TreePath, FileEntry> files = new TreeMap<>();
        private long total;

        Visitor(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            String shown = root.resolve(root.relativize(file)).toString();
            if (!attributes.isRegularFile()) {
                throw refuse(
                        TreeCode.NOT_A_FILE, shown, "found a link or a device, expected a plain file", "replace it");
            }
            total += attributes.size();
            if (attributes.size() > LARGEST_FILE || total > LARGEST_TREE || files.size() >= MOST_FILES) {
                throw refuse(
                        TreeCode.TOO_LARGE,
                        shown,
                        "found more than " + MOST_FILES + " files, " + (LARGEST_FILE >> 20) + " MiB in one or "
                                + (LARGEST_TREE >> 20) + " MiB in all",
                        "keep only what belongs here");
            }
            String relative = root.relativize(file).toString().replace('\\', '/');
            TreePath path = TreePath.parse(relative, Location.of(shown));
            files.put(path, FileEntry.of(bytes(file, shown), isExecutable(file)));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof AccessDeniedException) {
                throw unreadable(file.toString());
            }
            throw failure;
        }

        private static byte[] bytes(Path file, String shown) throws IOException {
            try {
                return Files.readAllBytes(file);
            } catch (AccessDeniedException denied) {
                throw unreadable(shown);
            }
        }

        private static boolean isExecutable(Path file) throws IOException {
            Object mode = Files.getAttribute(file, "unix:mode", LinkOption.NOFOLLOW_LINKS);
            return mode instanceof Integer bits && (bits & 0100) != 0;
        }

        private static IdpException unreadable(String shown) {
            return refuse(TreeCode.UNREADABLE, shown, "may not be read", "give yourself the right to read it");
        }

        private static IdpException refuse(TreeCode code, String file, String message, String hint) {
            return new IdpException(Problem.error(code, Location.of(file), message, hint));
        }
    }
}
