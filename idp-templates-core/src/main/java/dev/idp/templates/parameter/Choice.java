package dev.idp.templates.parameter;

import dev.idp.templates.problem.Pointer;
import java.util.List;
import java.util.Optional;

/**
 * A place in a schema that offers alternatives, met on the way to a fault.
 *
 * @param keyword {@code oneOf} or {@code anyOf}
 * @param route the way to it
 * @param place where the value stands that has to fit
 */
record Choice(String keyword, List<String> route, Pointer place) {
    /** Finds the first choice on a fault's route, after the steps behind us. */
    static Optional<Choice> first(Fault fault, int from) {
        List<String> route = fault.route();
        int i = 0;
        int depth = 0;
        while (i < route.size()) {
            String step = route.get(i);
            if (i >= from && (step.equals("oneOf") || step.equals("anyOf"))) {
                Pointer place = new Pointer(fault.place().tokens().subList(0, depth));
                return Optional.of(new Choice(step, route.subList(0, i + 1), place));
            }
            depth += Route.leadsIn(step) ? 1 : 0;
            i += Route.length(step);
        }
        return Optional.empty();
    }

    /** Tells which alternative a fault belongs to: nothing where it is about the choice itself. */
    Optional<Integer> branch(Fault fault) {
        return fault.route().size() > route.size()
                ? Optional.of(Integer.parseInt(fault.route().get(route.size())))
                : Optional.empty();
    }

    /** Counts the steps up to and into an alternative. */
    int inside() {
        return route.size() + 1;
    }

    /** Finds where in the schema the alternatives are listed. */
    Pointer rule(SchemaTree tree) {
        return new Route(tree, route).end();
    }
}
