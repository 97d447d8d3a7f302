package dev.idp.templates.tree;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Printable;
import dev.idp.templates.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A safe relative path: the only type under which files are named, and only this class can build one. It never leaves
 * its tree, means the same file on every system, and touches no Git metadata. Ordered by its UTF-8 bytes.
 */
public final class TreePath implements Comparable<TreePath> {
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_PATH = 1_024;
    private static final int DEEPEST = 64;
    private static final Pattern RESERVED_ON_WINDOWS = Pattern.compile(
            "(con|prn|aux|nul|conin\\$|conout\\$|com[0-9¹²³]|lpt[0-9¹²³]) *(\\..*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern GIT_SHORT_NAME = Pattern.compile("git~[0-9]+", Pattern.CASE_INSENSITIVE);
    private static final String FORBIDDEN = "\\:*?\"<>|\uFFFD";

    private final String text;

    private TreePath(String text) {
        this.text = text;
    }

    /**
     * Names a file with a path that the program knows to be safe.
     *
     * @param path relative, separated by {@code /}
     * @return the path
     * @throws IllegalArgumentException where the path is not safe
     */
    public static TreePath of(String path) {
        refusal(path).ifPresent(reason -> {
            throw new IllegalArgumentException(Printable.of(path) + ": " + reason);
        });
        return new TreePath(path);
    }

    /**
     * Reads a path that somebody else wrote.
     *
     * @param path relative, separated by {@code /}
     * @param location where it is written, for the problem
     * @return the path
     * @throws IdpException where the path is not safe
     */
    public static TreePath parse(String path, Location location) {
        refusal(path).ifPresent(reason -> {
            throw new IdpException(Problem.error(
                    TreeCode.BAD_PATH,
                    location,
                    "found the path " + Printable.of(path) + ": " + reason,
                    "use a relative path of plain names separated by /"));
        });
        return new TreePath(path);
    }

    private static Optional<String> refusal(String path) {
        if (path.isEmpty()) {
            return Optional.of("it is empty");
        }
        if (path.length() > LONGEST_PATH || path.getBytes(StandardCharsets.UTF_8).length > LONGEST_PATH) {
            return Optional.of("it is longer than " + LONGEST_PATH + " bytes");
        }
        List<String> names = List.of(path.split("/", -1));
        if (names.size() > DEEPEST) {
            return Optional.of("it has more than " + DEEPEST + " names");
        }
        return names.stream().flatMap(name -> nameRefusal(name).stream()).findFirst();
    }

    private static Optional<String> nameRefusal(String name) {
        if (name.isEmpty()) {
            return Optional.of("it is absolute or has an empty name in it");
        }
        if (name.equals(".") || name.equals("..")) {
            return Optional.of("it goes through " + name);
        }
        if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            return Optional.of("a name in it is longer than " + LONGEST_NAME + " bytes");
        }
        return characterRefusal(name).or(() -> reservedName(name));
    }

    private static Optional<String> characterRefusal(String name) {
        if (name.codePoints().anyMatch(TreePath::isForbidden)) {
            return Optional.of("it holds a character that some systems do not allow");
        }
        if (name.endsWith(".") || name.endsWith(" ") || name.startsWith(" ")) {
            return Optional.of("a name in it begins with a blank or ends with a blank or dot");
        }
        return Optional.empty();
    }

    private static Optional<String> reservedName(String name) {
        String visible = visible(name);
        if (visible.toLowerCase(Locale.ROOT).equals(".git")
                || GIT_SHORT_NAME.matcher(visible).matches()) {
            return Optional.of("it reaches into Git's own files");
        }
        if (!visible.equals(name)) {
            return Optional.of("it holds an invisible character");
        }
        if (RESERVED_ON_WINDOWS.matcher(name).matches()) {
            return Optional.of("a name in it is a device on Windows");
        }
        return Normalizer.isNormalized(name, Normalizer.Form.NFC)
                ? Optional.empty()
                : Optional.of("a name in it is not in Unicode's composed form (NFC)");
    }

    private static String visible(String name) {
        return name.codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isForbidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> true;
            default -> FORBIDDEN.indexOf(character) >= 0;
        };
    }

    /**
     * Goes down.
     *
     * @param below a safe path below this one
     * @return the longer path
     * @throws IllegalArgumentException where it is not safe, or the longer path is too long
     */
    public TreePath resolve(String below) {
        return of(text + "/" + below);
    }

    /**
     * Goes down.
     *
     * @param below a path below this one
     * @return the longer path
     * @throws IllegalArgumentException where the longer path is too long
     */
    public TreePath resolve(TreePath below) {
        return of(text + "/" + below.text);
    }

    /**
     * Tells whether this path is somewhere below another.
     *
     * @param folder the other path
     * @return true where this path is in that folder; false for the folder itself
     */
    public boolean isIn(TreePath folder) {
        return text.startsWith(folder.text + "/");
    }

    /**
     * Goes up to a folder's point of view.
     *
     * @param folder a folder that this path is in
     * @return the rest of the path
     * @throws IllegalArgumentException where it is not
     */
    public TreePath relativeTo(TreePath folder) {
        if (!isIn(folder)) {
            throw new IllegalArgumentException(text + " is not in " + folder.text);
        }
        return new TreePath(text.substring(folder.text.length() + 1));
    }

    /**
     * Returns the last name.
     *
     * @return the name without folders
     */
    public String name() {
        return text.substring(text.lastIndexOf('/') + 1);
    }

    /**
     * Returns all names.
     *
     * @return the names, outermost first
     */
    public List<String> names() {
        return List.of(text.split("/"));
    }

    /** Orders by code points, which is the order of the UTF-8 bytes; Java's own order is that of UTF-16. */
    @Override
    public int compareTo(TreePath other) {
        int common = Math.min(text.length(), other.text.length());
        for (int i = 0; i < common; i++) {
            char mine = text.charAt(i);
            char theirs = other.text.charAt(i);
            if (mine != theirs) {
                return Character.isSurrogate(mine) == Character.isSurrogate(theirs)
                        ? Character.compare(mine, theirs)
                        : Character.isSurrogate(mine) ? 1 : -1;
            }
        }
        return Integer.compare(text.length(), other.text.length());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TreePath that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Returns the path, separated by {@code /}. */
    @Override
    public String toString() {
        return text;
    }
}
