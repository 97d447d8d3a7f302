package dev.idp.templates.kubernetes;

import dev.idp.templates.problem.Pointer;
import java.util.List;
import java.util.Set;

/**
 * A right object, made from the index, and where its fields are.
 *
 * @param resource the object; each key and each value stands in a line of its own
 * @param fields the fields that types have, without those of maps with free keys
 */
record Sample(Resource resource, List<Field> fields) {
    /**
     * A field.
     *
     * @param pointer where it stands
     * @param type what it holds
     * @param known the fields that its map can have
     */
    record Field(Pointer pointer, FieldType type, Set<String> known) {}

    @Override
    public String toString() {
        return resource.toString();
    }
}
