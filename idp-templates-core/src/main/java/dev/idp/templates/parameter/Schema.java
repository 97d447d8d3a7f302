package dev.idp.templates.parameter;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A JSON Schema (draft 2020-12, and what draft-07 says otherwise), and what a value has against it. Nothing is ever
 * fetched: references stay within the schema. Safe for use by several threads.
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
     * @throws IdpException where the schema itself is wrong
     */
    public static Schema of(MapNode schema) {
        Problems problems = new Problems();
        SchemaTree tree = SchemaTree.of(schema);
        new SchemaLint(tree, Pointer.ROOT, problems, SchemaLint.HARMFUL_NAMES).check();
        problems.throwIfErrors();
        return new Schema(tree);
    }

    /**
     * Takes one of the engine's own schemas. That these are right is tested, not checked again.
     *
     * @param owner the class beside whose file it lies on the class path
     * @param name the resource's file name
     * @return the schema, ready to judge
     */
    public static Schema resource(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
            return new Schema(SchemaTree.of((MapNode) YamlReader.read(name, bytes)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + name, unreadable);
        }
    }

    /**
     * Returns the schema's own text.
     *
     * @return the document, in the words of draft 2020-12
     */
    public MapNode document() {
        return tree.root();
    }

    /**
     * Finds what is wrong with a schema itself, and warns about what is probably a slip: unknown keywords that look
     * like known ones, defaults that don't fit.
     *
     * @param schema the schema, with its places in the file that it was read from
     * @param at where it stands in its file; begins the pointer of each problem
     * @param problems takes what is wrong; a schema with errors here is none for {@link #of}
     */
    public static void lint(MapNode schema, Pointer at, Problems problems) {
        SchemaTree tree = SchemaTree.of(schema);
        Problems found = new Problems();
        new SchemaLint(tree, at, found, SchemaLint.HARMFUL_NAMES).check();
        if (!found.hasErrors()) {
            new DefaultsLint(tree, at, found).check();
        }
        problems.addAll(found.sorted());
    }

    /**
     * Finds what a value has against the schema, one problem a fault.
     *
     * @param value what to judge; problems are located where its nodes were written
     * @param at where the value stands in its file; begins the pointer of each problem
     * @param problems takes what is wrong
     */
    public void check(Node value, Pointer at, Problems problems) {
        Explainer explainer = new Explainer(tree, value, at);
        try {
            List<Fault> faults = judge.faults(value);
            problems.addAll(new Triage(explainer).problems(faults));
        } catch (CostlyMatch noVerdict) {
            problems.add(explainer.explain(noVerdict));
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
        return filled(value, Set.of());
    }

    /**
     * Lays parameters over each other and over the schema's defaults, see {@link Layers#merge}. A {@code null} in any
     * layer also takes the schema's default out.
     *
     * @param layers what was given, lowest first: of the descriptor, of an environment, of the command line
     * @return the complete values, each with the place that it was written at
     */
    public MapNode resolve(List<MapNode> layers) {
        MapNode merged =
                layers.isEmpty() ? MapNode.empty() : MapNode.empty(layers.get(0).origin());
        Set<Pointer> removed = new HashSet<>();
        for (MapNode layer : layers) {
            merged = Layers.merge(merged, layer);
            removed.addAll(Layers.removals(layer));
        }
        return filled(merged, removed);
    }

    /**
     * Lists the fields that the schema describes, at any depth, also those of alternatives and branches.
     *
     * @return each once, in the order of writing, a field before those in it
     */
    public List<SchemaField> fields() {
        return SchemaFields.of(tree);
    }

    /**
     * Tells which types a field may have.
     *
     * @param field its place in the value
     * @return JSON Schema's names; none where the schema doesn't say
     */
    Set<String> types(Pointer field) {
        return new FieldTypes(tree).at(field);
    }

    private MapNode filled(MapNode value, Set<Pointer> bare) {
        return new Defaults(tree, judge, bare).fill(value, Pointer.ROOT) instanceof MapNode map ? map : value;
    }
}
