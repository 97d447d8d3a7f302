package dev.idp.templates.init;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.Problem;
import java.util.List;
import java.util.SortedMap;

/**
 * The objects of a service that runs already, as its manifests say them.
 *
 * @param environments by environment, its objects; the empty name stands for all environments alike
 * @param problems what could not be read or is not as it should be: warnings
 */
public record OldManifests(SortedMap<String, List<Resource>> environments, List<Problem> problems) {
    /** What stands for all environments alike. */
    public static final String ALL = "";

    /** Copies the problems. */
    public OldManifests {
        problems = List.copyOf(problems);
    }
}
