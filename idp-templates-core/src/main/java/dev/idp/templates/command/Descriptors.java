package dev.idp.templates.command;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problem;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds the descriptors of a repository with many workloads. */
final class Descriptors {
    private static final Set<String> NOT_OURS = Set.of("target", "build", "node_modules");

    private Descriptors() {}

    /**
     * Looks through folders. Hidden ones and those that builds write are passed by, and links are not followed.
     *
     * @param directory where to begin
     * @param name the name of a descriptor
     * @return paths relative to the folder, sorted
     * @throws IdpException where there is none
     */
    static List<String> below(Path directory, String name) throws IOException {
        SortedSet<String> found = new TreeSet<>();
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean skipped = !folder.equals(directory)
                        && isNotOurs(folder.getFileName().toString());
                return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && file.getFileName().toString().equals(name)) {
                    found.add(directory.relativize(file).toString().replace('\\', '/'));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        if (found.isEmpty()) {
            throw new IdpException(Problem.error(
                    CommandCode.NO_DESCRIPTORS,
                    Location.of(name),
                    "found no such file in this folder or below",
                    "run it where the workloads are, or name the descriptor with --file"));
        }
        return List.copyOf(found);
    }

    private static boolean isNotOurs(String folder) {
        return folder.startsWith(".") || NOT_OURS.contains(folder);
    }
}
