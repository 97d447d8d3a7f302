package dev.idp.templates.catalog;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Printable;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.tree.FileEntry;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipException;

/** A catalog in a jar: the tree from its root. The whole list of files is checked before any is read. */
final class JarFiles implements CatalogFiles {
    private static final long LARGEST_JAR = 100 << 20;
    private static final long LARGEST_FILE = 5 << 20;
    private static final int MOST_FILES = 10_000;
    private static final long HIGHEST_RATIO = 200;
    private static final long SMALL = 64 << 10;
    private static final FileEntry NAME_ONLY = FileEntry.ofText("");

    private final Path jar;
    private final String label;
    private final SortedMap<TreePath, ZipMember> members;

    private JarFiles(Path jar, String label, SortedMap<TreePath, ZipMember> members) {
        this.jar = jar;
        this.label = label;
        this.members = members;
    }

    /**
     * Opens a jar.
     *
     * @param jar the jar
     * @param label what people call it
     * @return its files
     * @throws IdpException with everything in its list of files that no tree may hold
     */
    static JarFiles open(Path jar, String label) throws IOException {
        try (RandomAccessFile zip = new RandomAccessFile(jar.toFile(), "r")) {
            return new JarFiles(jar, label, checked(ZipDirectory.read(zip), label));
        } catch (ZipException damaged) {
            throw refused(label, damaged);
        }
    }

    private static IdpException refused(String label, ZipException damaged) {
        return new IdpException(Problem.error(
                CatalogCode.BAD_ARCHIVE,
                Location.of(label),
                "found an archive that cannot be used: " + Printable.of(String.valueOf(damaged.getMessage())),
                "build it again with Maven or jar"));
    }

    private static SortedMap<TreePath, ZipMember> checked(ZipDirectory directory, String label) {
        Problems problems = new Problems();
        SortedMap<TreePath, ZipMember> files = files(directory, label, problems);
        checkTotal(directory, label, problems);
        problems.throwIfErrors();
        checkClashes(files.keySet(), label);
        return files;
    }

    private static SortedMap<TreePath, ZipMember> files(ZipDirectory directory, String label, Problems problems) {
        SortedMap<TreePath, ZipMember> files = new TreeMap<>();
        Set<TreePath> folders = new HashSet<>();
        for (ZipMember member : directory.members()) {
            safe(member, label, problems).ifPresent(path -> {
                boolean isNew = member.isFolder() ? folders.add(path) : files.put(path, member) == null;
                if (!isNew || files.containsKey(path) && folders.contains(path)) {
                    refuse(CatalogCode.BAD_ARCHIVE, label, member, "found it twice in one archive", problems);
                }
                checkSize(member, label, problems);
            });
        }
        return files;
    }

    private static Optional<TreePath> safe(ZipMember member, String label, Problems problems) {
        if (!member.isPlain()) {
            refuse(CatalogCode.BAD_ARCHIVE, label, member, "found a link or device, expected a plain file", problems);
            return Optional.empty();
        }
        String name =
                member.isFolder() ? member.name().substring(0, member.name().length() - 1) : member.name();
        try {
            return Optional.of(TreePath.parse(name, location(label, member)));
        } catch (IdpException unsafe) {
            problems.addAll(unsafe.problems());
            return Optional.empty();
        }
    }

    private static void checkSize(ZipMember member, String label, Problems problems) {
        if (member.size() > LARGEST_FILE) {
            String message = "found a file of " + member.size() + " bytes, expected at most " + LARGEST_FILE;
            refuse(CatalogCode.ARCHIVE_TOO_LARGE, label, member, message, problems);
        } else if (member.size() > SMALL && member.size() > HIGHEST_RATIO * member.packed()) {
            String message = "found a file that unpacks to more than " + HIGHEST_RATIO + " times its size";
            refuse(CatalogCode.ARCHIVE_TOO_LARGE, label, member, message, problems);
        }
    }

    private static void checkTotal(ZipDirectory directory, String label, Problems problems) {
        long total = directory.members().stream().mapToLong(ZipMember::size).sum();
        if (total > LARGEST_JAR || directory.members().size() > MOST_FILES) {
            problems.error(
                    CatalogCode.ARCHIVE_TOO_LARGE,
                    Location.of(label),
                    "found " + directory.members().size() + " files of " + total + " bytes in all, expected at most "
                            + MOST_FILES + " and " + LARGEST_JAR,
                    "keep only what belongs into a catalog");
        }
    }

    /** A tree of nothing but names finds names that cannot stand together. */
    private static void checkClashes(Set<TreePath> names, String label) {
        Map<TreePath, FileEntry> tree = new TreeMap<>();
        names.forEach(name -> tree.put(name, NAME_ONLY));
        try {
            FileTree.of(tree);
        } catch (IdpException clash) {
            throw new IdpException(clash.problems().stream()
                    .map(problem -> problem.at(
                            Location.of(label + "/" + problem.location().file())))
                    .toList());
        }
    }

    private static void refuse(CatalogCode code, String label, ZipMember member, String message, Problems problems) {
        problems.error(code, location(label, member), message, "build the archive again without it");
    }

    private static Location location(String label, ZipMember member) {
        return Location.of(label + "/" + Printable.of(member.name()));
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public Optional<FileEntry> file(TreePath path) throws IOException {
        return Optional.ofNullable(read(Map.of(path, path)).get(path));
    }

    @Override
    public FileTree folder(TreePath path) throws IOException {
        Map<TreePath, TreePath> wanted = new TreeMap<>();
        members.keySet().stream()
                .filter(name -> name.isIn(path))
                .forEach(name -> wanted.put(name, name.relativeTo(path)));
        return FileTree.of(read(wanted));
    }

    /** Reads files under other names; those that are not there are left out. */
    private Map<TreePath, FileEntry> read(Map<TreePath, TreePath> wanted) throws IOException {
        Map<TreePath, FileEntry> found = new TreeMap<>();
        try (RandomAccessFile zip = new RandomAccessFile(jar.toFile(), "r")) {
            long end = ZipDirectory.read(zip).start();
            for (Map.Entry<TreePath, TreePath> name : wanted.entrySet()) {
                Optional<ZipMember> member = Optional.ofNullable(members.get(name.getKey()));
                if (member.isPresent()) {
                    found.put(name.getValue(), entry(zip, member.get(), end));
                }
            }
            return found;
        } catch (ZipException damaged) {
            throw refused(label, damaged);
        }
    }

    private static FileEntry entry(RandomAccessFile zip, ZipMember member, long end) throws IOException {
        return FileEntry.of(ZipContent.read(zip, member, end), member.isExecutable());
    }
}
