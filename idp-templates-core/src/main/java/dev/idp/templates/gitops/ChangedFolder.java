package dev.idp.templates.gitops;

import dev.idp.templates.generate.WrittenEnvironment;
import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.tree.TreePath;
import java.util.List;
import java.util.Optional;

/**
 * The folder of one environment that a change writes.
 *
 * @param path the folder
 * @param before what the target branch has there, where that can be read
 * @param after what the change has there
 */
record ChangedFolder(TreePath path, Optional<WrittenEnvironment> before, WrittenEnvironment after) {
    /** Names the workload as people do. */
    String workload() {
        return after.workload().system() + "/" + after.workload().name();
    }

    String environment() {
        return after.lock().environment().text("name").orElse("");
    }

    Location at(String file) {
        return Location.of(path + "/" + file);
    }

    /** Reads what was there before; what cannot be built has nothing to keep. */
    List<Resource> resourcesBefore() {
        return before.map(ChangedFolder::resources).orElse(List.of());
    }

    private static List<Resource> resources(WrittenEnvironment written) {
        try {
            return written.resources();
        } catch (IdpException wrong) {
            return List.of();
        }
    }

    /** Reads what the overlay gives now. */
    List<Resource> resourcesAfter() {
        try {
            return after.resources();
        } catch (IdpException wrong) {
            throw new IdpException(wrong.problems().stream().map(this::here).toList());
        }
    }

    /** Whoever reads a folder alone names its files by their paths in it. */
    Problem here(Problem problem) {
        return problem.at(here(problem.location()));
    }

    Location here(Location location) {
        return location.file().startsWith(path + "/")
                ? location
                : new Location(path + "/" + location.file(), location.line(), location.column(), location.pointer());
    }
}
