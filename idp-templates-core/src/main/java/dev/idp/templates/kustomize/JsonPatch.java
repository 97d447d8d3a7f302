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
        try {
            Node changed = document;
            for (int i = 0; i < operations.items().size(); i++) {
                Pointer place = Pointer.of(Integer.toString(i));
                changed = JsonOperation.read(operations.items().get(i), place).apply(changed);
            }
            if (changed instanceof MapNode map) {
                return map;
            }
            problems.error(
                    KustomizeCode.BAD_OPERATION,
                    operations.locate(Pointer.ROOT),
                    "the operations leave " + Found.type(changed) + ", expected a map",
                    "replace fields, not the whole document");
        } catch (IdpException refused) {
            problems.addAll(refused.problems());
        }
        return document;
    }
}
