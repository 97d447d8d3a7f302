package dev.idp.templates.problem;

import java.util.Comparator;

/**
 * A place that a person can open in an editor. Ordered as one reads: by file, line, column, then field.
 *
 * @param file path as the person knows it, or a name such as {@code --set}
 * @param line from 1; 0 where only the file is known
 * @param column from 1, counted in code points; 0 where only the file is known
 * @param pointer the field; the root for the whole document
 */
public record Location(String file, int line, int column, Pointer pointer) implements Comparable<Location> {
    private static final Comparator<Location> BY_PLACE = Comparator.comparing(Location::file)
            .thenComparingInt(Location::line)
            .thenComparingInt(Location::column)
            .thenComparing(Location::pointer);

    /** Refuses numbers that no editor counts. */
    public Location {
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("negative line or column: " + line + ":" + column);
        }
    }

    /**
     * Names a whole file.
     *
     * @param file its path
     * @return a location without line, column and field
     */
    public static Location of(String file) {
        return new Location(file, 0, 0, Pointer.ROOT);
    }

    /**
     * Names a field that stands here.
     *
     * @param field the field
     * @return a copy
     */
    public Location at(Pointer field) {
        return new Location(file, line, column, field);
    }

    /**
     * Returns the field as people say it.
     *
     * @return the dotted path, without the {@code spec} that all our files have around their content; empty for the
     *     whole document
     */
    public String field() {
        String dotted = pointer.dotted();
        return dotted.startsWith("spec.") ? dotted.substring("spec.".length()) : dotted;
    }

    @Override
    public int compareTo(Location other) {
        return BY_PLACE.compare(this, other);
    }

    /** Returns {@code file:line:column} as far as they are known; editors and terminals make it a link. */
    @Override
    public String toString() {
        if (line == 0) {
            return file;
        }
        return file + ":" + line + (column == 0 ? "" : ":" + column);
    }
}
