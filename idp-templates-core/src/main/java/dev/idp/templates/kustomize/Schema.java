package dev.idp.templates.kustomize;

import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import java.util.List;
import java.util.Map;

/**
 * How kustomize merges one value: what its embedded schema, Kubernetes 1.21.2, says about lists at this value and below.
 * A list that a newer Kubernetes merges but this schema does not know is replaced as a whole.
 */
sealed interface Schema {
    /**
     * A map with merging lists somewhere below.
     *
     * @param byKey schema of each field that has some; all others have none
     */
    record Fields(Map<String, Schema> byKey) implements Schema {
        /** A value in which no list merges. */
        static final Schema OPAQUE = new Fields(Map.of());
    }

    /**
     * A list whose elements merge by key.
     *
     * @param keys one or two fields of the elements; the second may be absent
     * @param element schema of each element
     */
    record Keyed(List<String> keys, Schema element) implements Schema {}

    /** A list of text that merges by value. */
    record Values() implements Schema {}

    /** A value that kustomize knows nothing about; whole objects of known kinds inside its maps are known again. */
    record Foreign() implements Schema {
        static final Schema FOREIGN = new Foreign();
    }

    /**
     * Goes down to a field.
     *
     * @param key the field
     * @return its schema, before looking at its value
     */
    default Schema field(String key) {
        if (this instanceof Fields fields) {
            return fields.byKey().getOrDefault(key, Fields.OPAQUE);
        }
        return this instanceof Foreign ? this : Fields.OPAQUE;
    }

    /**
     * Looks at a value: where nothing is known of it, an object of a known kind makes itself known.
     *
     * @param value the value that has this schema
     * @return the schema to walk it with
     */
    default Schema of(Node value) {
        return this instanceof Foreign && value instanceof MapNode map ? KnownKinds.schema(map) : this;
    }
}
