package dev.idp.templates.generate;

import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.tree.TreePath;

/**
 * Names files of an environment's folder that are not as the engine wrote them.
 *
 * @param label how the folder is called in problems
 */
record HandEdits(String label) {
    private static final String RESTORE = "generate again; a lasting change belongs into the descriptor";

    Problem edited(TreePath path) {
        return Problem.error(GenerateCode.EDITED_BY_HAND, location(path), "was edited by hand", RESTORE);
    }

    Problem added(TreePath path) {
        return Problem.error(GenerateCode.ADDED_BY_HAND, location(path), "was added by hand", RESTORE);
    }

    Problem removed(TreePath path) {
        return Problem.error(GenerateCode.REMOVED_BY_HAND, location(path), "was removed by hand", RESTORE);
    }

    private Location location(TreePath path) {
        return Location.of(label + "/" + path);
    }
}
