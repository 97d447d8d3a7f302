package dev.idp.templates.review;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.kubernetes.SemanticDiff.FieldChange;
import java.util.List;

/** What happens to one resource. */
public sealed interface ResourceChange {
    /**
     * Returns the resource, as it is after the change, or was before it was deleted.
     *
     * @return the resource
     */
    Resource resource();

    /**
     * It is new.
     *
     * @param resource the new resource
     */
    record Created(Resource resource) implements ResourceChange {}

    /**
     * It is there no longer.
     *
     * @param resource the old resource
     */
    record Deleted(Resource resource) implements ResourceChange {}

    /**
     * Some of its fields mean something else.
     *
     * @param before the old resource
     * @param resource the new resource
     * @param fields its fields that mean something else
     */
    record Changed(Resource before, Resource resource, List<FieldChange> fields) implements ResourceChange {
        /** Copies the list. */
        public Changed {
            fields = List.copyOf(fields);
        }
    }
}
