package dev.idp.templates.generate;

import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.NearMiss;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.NullNode;
import dev.idp.templates.yaml.Origin;
import dev.idp.templates.yaml.Scalar;
import dev.idp.templates.yaml.TextNode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges what a need hands over: texts, and references to one key of a Secret. */
final class NeedOutputs {
    private static final Set<String> SECRET = Set.of("secret", "key");

    private static final Node NONE = new NullNode(Origin.ENGINE);

    private NeedOutputs() {}

    /**
     * Takes the outputs out of what the need's template printed.
     *
     * @param need how people call it: {@code db of postgres@1.0.0}
     * @param documents what was printed
     * @param problems takes what is no output
     * @return name to value; one that this environment does not have is null
     */
    static MapNode of(String need, List<MapNode> documents, Problems problems) {
        MapNode outputs = MapNode.empty();
        for (MapNode document : documents) {
            for (MapNode.Entry entry : document.entries()) {
                if (isOutput(entry.value())) {
                    outputs = outputs.with(entry);
                } else {
                    outputs = outputs.with(new MapNode.Entry(entry.key(), entry.keyOrigin(), NONE));
                    refuse(entry, need, problems);
                }
            }
        }
        return outputs;
    }

    private static void refuse(MapNode.Entry entry, String need, Problems problems) {
        problems.error(
                GenerateCode.BAD_OUTPUT,
                entry.value().origin().at(Pointer.of(entry.key())),
                "found a " + entry.value().type() + " as output " + entry.key() + " of " + need
                        + ", expected a text, {secret: NAME, key: KEY}, or null where there is none",
                entry.value() instanceof Scalar ? "quote numbers: \"5432\"" : "");
    }

    private static boolean isOutput(Node value) {
        boolean secret = value instanceof MapNode map
                && Set.copyOf(map.keys()).equals(SECRET)
                && map.text("secret").isPresent()
                && map.text("key").isPresent();
        return secret || value instanceof TextNode || value instanceof NullNode;
    }

    /**
     * Looks up what a reference names.
     *
     * @param reference what a parameter asks for
     * @param outputs the outputs of that need
     * @param problems takes a name that is none of them
     * @return the value, at the place of the reference; nothing where this environment has none
     */
    static Optional<Node> value(OutputReference reference, MapNode outputs, Problems problems) {
        Optional<Node> value = outputs.get(reference.output());
        if (value.isEmpty()) {
            problems.error(
                    GenerateCode.UNKNOWN_OUTPUT,
                    reference.locate("output"),
                    "found the output " + reference.output() + ", which the need " + reference.need()
                            + " does not have",
                    NearMiss.hint(reference.output(), outputs.keys()));
        }
        return value.filter(node -> !(node instanceof NullNode))
                .map(node -> node.withOrigin(reference.node().origin()));
    }

    static Problem unknownNeed(String name, Collection<String> needs, Location location) {
        return Problem.error(
                GenerateCode.UNKNOWN_NEED,
                location,
                "found the need " + name + ", which the workload does not have",
                needs.isEmpty() ? "say under spec.needs what it is" : NearMiss.hint(name, needs));
    }
}
