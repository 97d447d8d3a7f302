package dev.idp.templates.kustomize;

import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;

/** The words by which a strategic-merge patch does more than add. */
final class Directive {
    /** The key under which a directive stands. */
    static final String KEY = "$patch";

    /** Takes the map, or the element of a list, away. */
    static final String DELETE = "delete";

    /** Puts what stands beside it in place of what was there. */
    static final String REPLACE = "replace";

    private Directive() {}

    /** Tells whether an element of a list is a directive about the list. */
    static boolean isAlone(Node item) {
        return item instanceof MapNode map
                && map.keys().size() == 1
                && map.get(KEY).isPresent();
    }
}
