package dev.idp.templates.init;

import dev.idp.templates.problem.Pointer;
import dev.idp.templates.workload.Workload;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A descriptor that nobody has written yet.
 *
 * @param document its content
 * @param comments by field, what a reader should know of it, on one line
 */
public record Draft(MapNode document, Map<Pointer, String> comments) {
    /** Copies the comments. */
    public Draft {
        comments = Collections.unmodifiableMap(new TreeMap<>(comments));
    }

    /**
     * Sets a field.
     *
     * @param field its place
     * @param value its value
     * @return a copy
     */
    public Draft with(Pointer field, Node value) {
        return new Draft(document.put(field, value), comments);
    }

    Draft withComment(Pointer field, String comment) {
        Map<Pointer, String> more = new TreeMap<>(comments);
        more.put(field, comment);
        return new Draft(document, more);
    }

    /**
     * Returns the workload that the descriptor will describe.
     *
     * @return the same document
     */
    public Workload workload() {
        return new Workload(document);
    }

    /**
     * Writes the descriptor.
     *
     * @return its text: one comment line before each field that has one
     */
    public String text() {
        return DescriptorText.of(this);
    }
}
