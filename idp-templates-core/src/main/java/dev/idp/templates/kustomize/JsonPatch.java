package dev.idp.templates.kustomize;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;

/** Applies JSON patches as of RFC 6902: operations add, remove, replace, move, copy and test. */
public final class JsonPatch {
    private JsonPatch() {}

    /**
     * Applies operations in order.
     *
     * @param document what to change
     * @param operations maps with {@code op}, {@code path} and what else the operation needs
     * @param problems takes the first operation that cannot be done
     * @return the changed document, in which what an operation says has the operation's origin; the document as it was
     *     where an operation cannot be done
     */
    public static MapNode apply(MapNode document, ListNode operations, Problems problems) {
        Node changed = document;
        try {
            for (int i = 0; i < operations.items().size(); i++) {
                Pointer place = Pointer.of(Integer.toString(i));
                changed = JsonOperation.read(operations.items().get(i), place).apply(changed);
            }
        } catch (IdpException refused) {
            problems.addAll(refused.problems());
            return document;
        }
        if (changed instanceof MapNode map) {
            return map;
        }
        String message = "the operations leave " + Found.type(changed) + ", expected a map";
        String hint = "replace fields, not the whole document";
        problems.error(KustomizeCode.BAD_OPERATION, operations.locate(Pointer.ROOT), message, hint);
        return document;
    }
}
