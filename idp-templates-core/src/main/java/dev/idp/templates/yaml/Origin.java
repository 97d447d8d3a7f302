package dev.idp.templates.yaml;

import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where a node was written, and for a rendered one, from which data.
 *
 * @param file the file as people know it
 * @param line from 1; 0 where no line says it
 * @param column from 1, counted in code points; 0 where no line says it
 * @param reads the data that was read while the value was computed, in the order of reading; empty for what stands
 *     literally in the file
 */
public record Origin(String file, int line, int column, List<Read> reads) {
    /** What no file says: set by the engine itself. */
    public static final Origin ENGINE = new Origin("idp", 0, 0, List.of());

    private static final int MOST_SHOWN = 5;

    /** Copies the reads. */
    public Origin {
        reads = List.copyOf(reads);
    }

    /**
     * Names a place in a file.
     *
     * @param file the file as people know it
     * @param line from 1
     * @param column from 1, in code points
     * @return an origin without reads
     */
    public static Origin of(String file, int line, int column) {
        return new Origin(file, line, column, List.of());
    }

    /**
     * Adds the data behind the value.
     *
     * @param data what was read while it was computed
     * @return a copy with these reads
     */
    public Origin withReads(List<Read> data) {
        return new Origin(file, line, column, data);
    }

    /**
     * Turns the origin into a place to show.
     *
     * @param pointer the field there
     * @return the location
     */
    public Location at(Pointer pointer) {
        return new Location(file, line, column, pointer);
    }

    /**
     * Ends a hint with the data behind the value.
     *
     * @param hint what to do; may be empty
     * @return the hint, and where a person finds the data: {@code from idp.yaml:9:18 p.name}
     */
    public String explain(String hint) {
        if (reads.isEmpty()) {
            return hint;
        }
        String more = reads.size() > MOST_SHOWN ? ", …" : "";
        return reads.stream()
                .limit(MOST_SHOWN)
                .map(read -> read.location() + " " + read.path())
                .collect(Collectors.joining(", ", hint.isEmpty() ? "from " : hint + "; from ", more));
    }

    /**
     * One piece of data that a value was computed from.
     *
     * @param path its name in the template's data model: {@code p.port}, {@code env.domain}
     * @param location the line that says it: of the descriptor, of the platform file, or of the schema's default
     */
    public record Read(String path, Location location) {}
}
