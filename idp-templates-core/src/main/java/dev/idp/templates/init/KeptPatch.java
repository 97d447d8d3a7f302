package dev.idp.templates.init;

import dev.idp.templates.yaml.MapNode;
import java.util.List;

/**
 * Fields of an old object that no parameter says and a patch keeps.
 *
 * @param kind the object's kind
 * @param name the object's name
 * @param merge the patch
 * @param fields the fields that it keeps
 */
public record KeptPatch(String kind, String name, MapNode merge, List<String> fields) {
    /** Copies the fields. */
    public KeptPatch {
        fields = List.copyOf(fields);
    }
}
