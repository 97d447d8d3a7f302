package dev.idp.templates.kustomize;

import dev.idp.templates.problem.Printable;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.NullNode;
import dev.idp.templates.yaml.Scalar;
import java.util.List;
import java.util.Optional;

/** Asks elements of keyed lists for their name. */
final class Elements {
    private Elements() {}

    /** Tells whether an element has what names it: a first key field with a scalar that is not empty. */
    static boolean isNamed(Schema.Keyed keyed, MapNode element) {
        Optional<Node> value = element.get(keyed.keys().get(0));
        return value.isPresent()
                && value.get() instanceof Scalar scalar
                && !(scalar instanceof NullNode)
                && !scalar.asText().isEmpty();
    }

    /** Says how to name an element. */
    static String nameHint(Schema.Keyed keyed) {
        return "add " + keyed.keys().get(0) + ": patches find the element by it";
    }

    /** Names an element for a person: {@code containerPort 8080, protocol TCP}. */
    static String name(Schema.Keyed keyed, MapNode element) {
        List<String> parts = keyed.keys().stream()
                .filter(key -> element.get(key).isPresent())
                .map(key -> key + " "
                        + Printable.of(
                                new MergeKey(List.of(key)).identity(element).get(0)))
                .toList();
        return String.join(", ", parts);
    }
}
