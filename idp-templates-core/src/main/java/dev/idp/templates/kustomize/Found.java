package dev.idp.templates.kustomize;

import dev.idp.templates.yaml.BooleanNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.NullNode;

/** Words for what was found. */
final class Found {
    private Found() {}

    /** Names the type of a value: {@code a map}, {@code null}. */
    static String type(Node node) {
        return node instanceof NullNode || node instanceof BooleanNode ? node.type() : "a " + node.type();
    }
}
