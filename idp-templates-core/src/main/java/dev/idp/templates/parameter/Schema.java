package dev.idp.templates.parameter;

import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A JSON Schema (draft 2020-12, and what draft-07 says otherwise), and what a value has against it.
 */
public final class Schema {
    private final SchemaTree tree;
    private final Judge judge;

    private Schema(SchemaTree tree) {
        this.tree = tree;
        this.judge = new Judge(tree);
    }

    /**
     * Takes a schema.
     *
     * @param schema the schema, with its places in the file that it was read from
     * @return the schema, ready to judge
     */
    public static Schema of(MapNode schema) {
        return new Schema(SchemaTree.of(schema));
    }

    /**
     * Finds what a value has against the schema, one problem a fault.
     *
     * @param value what to judge; problems are located where its nodes were written
     * @param at where the value stands in its file; begins the pointer of each problem
     * @param problems takes what is wrong
     */
    public void check(Node value, Pointer at, Problems problems) {
        List<Fault> faults = judge.faults(value);
        if (!faults.isEmpty()) {
            problems.addAll(new Triage(new Explainer(tree, value, at)).problems(faults));
        }
    }

    /**
     * Fills in absent fields that have a {@code default}, also inside given maps and list items, and in the parts of
     * the schema that apply to the value ({@code allOf}, {@code then}, the one alternative that it fits). A default that
     * is a map is also laid under a given map. Filling twice is filling once. A written {@code null} stays.
     *
     * @param value what was given
     * @return a copy; what was filled in has its place in the schema's file as origin
     */
    public MapNode withDefaults(MapNode value) {
        return new Defaults(tree, judge, Set.of()).fill(value);
    }

    /**
     * Lays parameters over each other and over the schema's defaults. A {@code null} in any layer also takes the
     * schema's default out.
     *
     * @param layers what was given, lowest first
     * @return the complete values
     */
    public MapNode resolve(List<MapNode> layers) {
        MapNode merged =
                layers.isEmpty() ? MapNode.empty() : MapNode.empty(layers.get(0).origin());
        Set<Pointer> removed = new HashSet<>();
        for (MapNode layer : layers) {
            merged = Layers.merge(merged, layer);
            removed.addAll(Layers.removals(layer));
        }
        return new Defaults(tree, judge, removed).fill(merged);
    }
}
