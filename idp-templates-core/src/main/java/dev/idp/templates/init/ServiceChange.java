package dev.idp.templates.init;

import dev.idp.templates.yaml.Node;
import java.util.Optional;

/**
 * A difference between the old and the new objects of a service.
 *
 * @param resource the object, {@code KIND/NAME}
 * @param field the field; empty where the whole object came or went
 * @param before the old value; nothing where the field or object is new
 * @param after the new value; nothing where the field or object is gone
 */
public record ServiceChange(String resource, String field, Optional<Node> before, Optional<Node> after) {
    /**
     * Names the place.
     *
     * @return {@code KIND/NAME FIELD}
     */
    public String place() {
        return field.isEmpty() ? resource : resource + " " + field;
    }
}
