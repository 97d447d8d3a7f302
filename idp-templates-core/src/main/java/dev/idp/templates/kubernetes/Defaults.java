package dev.idp.templates.kubernetes;

import static dev.idp.templates.kubernetes.Filling.each;
import static dev.idp.templates.kubernetes.Filling.fields;
import static dev.idp.templates.kubernetes.Filling.inside;
import static dev.idp.templates.kubernetes.Filling.under;

import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.MapNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes the defaults of the API server into a resource. */
public final class Defaults {
    /** Kinds of other groups may have the names of these groups' kinds. */
    private static final Set<String> GROUPS =
            Set.of("", "apps", "autoscaling", "batch", "networking.k8s.io", "rbac.authorization.k8s.io");

    private static final MapNode NO_WAIT = fields("minReadySeconds", 0);
    private static final MapNode NO_DELAY = fields("initialDelaySeconds", 0);
    private static final List<String> PROBES = List.of("startupProbe", "livenessProbe", "readinessProbe");

    private Defaults() {}

    /**
     * Fills in what the API server would before policies see an object.
     *
     * @param resource any resource
     * @return a copy; kinds that are not known stay as they are
     */
    public static Resource of(Resource resource) {
        ResourceId id = resource.id();
        if (!GROUPS.contains(id.group())) {
            return new Resource(CustomDefaults.of(id, resource.node()));
        }
        return inPods(new Resource(KindDefaults.of(id.kind(), resource.node())), PodDefaults::of);
    }

    /** Fills in also what a server takes for nothing, so that a field left out and its default compare equal. */
    static Resource compared(Resource resource) {
        Resource filled = of(resource);
        MapNode node = resource.kind().equals("Deployment")
                ? inside(filled.node(), "spec", spec -> under(NO_WAIT, spec))
                : filled.node();
        return inPods(new Resource(node), Defaults::zeros);
    }

    private interface Change {
        MapNode apply(MapNode spec);
    }

    private static Resource inPods(Resource resource, Change change) {
        Optional<PodTemplate> pods = PodTemplate.of(resource);
        if (pods.isEmpty()) {
            return resource;
        }
        Pointer spec = pods.get().pointer().then("spec");
        return new Resource(inside(resource.node(), spec, change::apply));
    }

    private static MapNode zeros(MapNode spec) {
        return each(each(spec, "containers", Defaults::zerosOf), "initContainers", Defaults::zerosOf);
    }

    private static MapNode zerosOf(MapNode container) {
        MapNode filled = each(container, "env", Defaults::variable);
        for (String probe : PROBES) {
            filled = inside(filled, probe, map -> under(NO_DELAY, map));
        }
        return filled;
    }

    private static MapNode variable(MapNode variable) {
        boolean empty =
                variable.get("value").isEmpty() && variable.get("valueFrom").isEmpty();
        return empty ? variable.with("value", "") : variable;
    }
}
