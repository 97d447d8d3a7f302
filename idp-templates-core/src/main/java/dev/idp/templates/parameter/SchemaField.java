package dev.idp.templates.parameter;

import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Origin;

/**
 * One field that a schema describes.
 *
 * @param path its place in the value; {@code *} stands for each key of an open map and for each item of a list
 * @param written where its name stands in the schema's file; for the schema of items, where that begins
 * @param schema what the schema says about it, references followed
 * @param required whether the map around it must have it
 */
public record SchemaField(Pointer path, Origin written, MapNode schema, boolean required) {
    /** Stands for any key and any item. */
    public static final String ANY = "*";
}
