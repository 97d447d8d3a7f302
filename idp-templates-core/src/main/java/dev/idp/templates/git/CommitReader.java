package dev.idp.templates.git;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Printable;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.tree.FileEntry;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Reads the files of one commit: plain and executable files under safe names, and nothing else. */
final class CommitReader {
    private final Repository repository;
    private final Optional<TreePath> path;
    private final UnaryOperator<String> label;
    private final GitLimits limits;
    private final Problems problems = new Problems();
    private final Map<TreePath, FileEntry> files = new TreeMap<>();
    private int entries;
    private long bytes;

    CommitReader(Repository repository, GitSource source, GitLimits limits) {
        this(
                repository,
                source.path(),
                path -> source.url() + "@" + source.ref() + (path.isEmpty() ? "" : ":" + path),
                limits);
    }

    /** Reads a folder or file, or all; the label makes the name of a file for people from its path in the repository. */
    CommitReader(Repository repository, Optional<TreePath> path, UnaryOperator<String> label, GitLimits limits) {
        this.repository = repository;
        this.path = path;
        this.label = label;
        this.limits = limits;
    }

    FileTree read(ObjectId commit) throws IOException {
        try (ObjectReader reader = repository.newObjectReader();
                RevWalk commits = new RevWalk(reader)) {
            RevTree tree = commits.parseCommit(commit).getTree();
            if (path.isEmpty()) {
                readFolder(reader, tree);
            } else {
                readPath(reader, tree, path.get());
            }
        }
        problems.throwIfErrors();
        return FileTree.of(files);
    }

    private void readPath(ObjectReader reader, RevTree tree, TreePath asked) throws IOException {
        try (TreeWalk place = TreeWalk.forPath(reader, asked.toString(), tree)) {
            if (place == null) {
                return;
            }
            if (place.isSubtree()) {
                readFolder(reader, place.getObjectId(0));
            } else {
                readEntry(reader, place, asked.name());
            }
        }
    }

    private void readFolder(ObjectReader reader, ObjectId folder) throws IOException {
        try (TreeWalk walk = new TreeWalk(reader)) {
            walk.addTree(folder);
            while (walk.next() && isWithinLimits()) {
                Optional<String> name = text(walk.getRawPath());
                if (name.isEmpty()) {
                    refuse(GitCode.BAD_OBJECT, walk.getPathString(), "found a name that is not UTF-8", "rename it");
                } else if (!walk.isSubtree()) {
                    readEntry(reader, walk, name.get());
                } else if (safe(name.get()).isPresent()) {
                    walk.enterSubtree();
                }
            }
        }
    }

    private boolean isWithinLimits() {
        if (++entries > 2 * limits.files() || files.size() > limits.files()) {
            refuse(
                    GitCode.TOO_LARGE,
                    "",
                    "found more than " + limits.files() + " files",
                    "keep only what belongs here");
            return false;
        }
        return bytes <= limits.treeBytes();
    }

    private void readEntry(ObjectReader reader, TreeWalk walk, String name) throws IOException {
        ObjectId object = walk.getObjectId(0);
        FileMode mode = walk.getFileMode(0);
        Optional<TreePath> place = safe(name);
        if (place.isPresent()
                && isPlainFile(mode, name)
                && isWithinLimits(reader.getObjectSize(object, ObjectReader.OBJ_ANY), name)) {
            byte[] content = reader.open(object).getBytes(limits.fileBytes());
            boolean executable = mode.equals(FileMode.EXECUTABLE_FILE.getBits());
            if (files.put(place.get(), FileEntry.of(content, executable)) != null) {
                refuse(GitCode.BAD_OBJECT, name, "found it twice in one folder", "make the commit again with git");
            }
        }
    }

    private boolean isPlainFile(FileMode mode, String name) {
        if (mode.equals(FileMode.REGULAR_FILE.getBits()) || mode.equals(FileMode.EXECUTABLE_FILE.getBits())) {
            return true;
        }
        refuse(
                GitCode.NOT_A_FILE,
                name,
                "found " + (mode.equals(FileMode.GITLINK.getBits()) ? "a submodule" : "a symbolic link")
                        + ", expected a plain file",
                "put a plain file in its place");
        return false;
    }

    private boolean isWithinLimits(long size, String name) {
        bytes += size;
        if (size > limits.fileBytes() || bytes > limits.treeBytes()) {
            refuse(GitCode.TOO_LARGE, name, size(size), "keep only what belongs here");
            return false;
        }
        return true;
    }

    private String size(long size) {
        return size > limits.fileBytes()
                ? "found a file of " + size + " bytes, expected at most " + limits.fileBytes()
                : "found files of more than " + limits.treeBytes() + " bytes in all";
    }

    private Optional<TreePath> safe(String name) {
        try {
            return Optional.of(TreePath.parse(name, location(name)));
        } catch (IdpException unsafe) {
            problems.addAll(unsafe.problems());
            return Optional.empty();
        }
    }

    private static Optional<String> text(byte[] name) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(name))
                    .toString());
        } catch (CharacterCodingException malformed) {
            return Optional.empty();
        }
    }

    private void refuse(GitCode code, String name, String message, String hint) {
        problems.error(code, location(name), message, hint);
    }

    /** Names the file as it is named in the repository. */
    private Location location(String name) {
        String below = path.filter(place -> !place.name().equals(name))
                .map(place -> place + "/")
                .orElse("");
        return Location.of(label.apply(name.isEmpty() ? "" : below + Printable.of(name)));
    }
}
