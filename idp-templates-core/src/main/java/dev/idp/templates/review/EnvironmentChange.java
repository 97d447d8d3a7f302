package dev.idp.templates.review;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.kubernetes.SemanticDiff;
import dev.idp.templates.kubernetes.SemanticDiff.FieldChange;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a change of one environment does to the cluster.
 *
 * @param resources what happens to each resource that does not stay as it is, by kind and name
 * @param effects what that means, the gravest kinds first
 */
public record EnvironmentChange(List<ResourceChange> resources, List<Effect> effects) {
    /** Copies the lists. */
    public EnvironmentChange {
        resources = List.copyOf(resources);
        effects = List.copyOf(effects);
    }

    /**
     * Compares two states of an environment.
     *
     * @param before all resources of the old state, those in platform namespaces too; empty before the first publication
     * @param after all resources of the new state; empty once the workload is retired
     * @return the difference; without resources and effects where both mean the same to a cluster
     */
    public static EnvironmentChange between(List<Resource> before, List<Resource> after) {
        Pairs pairs = Pairs.of(before, after);
        List<ResourceChange> resources =
                pairs.all().flatMap(EnvironmentChange::changeOf).toList();
        List<Effect> effects = new ArrayList<>();
        effects.addAll(PodChange.of(pairs));
        effects.addAll(ImageChange.of(pairs));
        effects.addAll(ScaleChange.of(pairs));
        effects.addAll(HostChange.of(pairs));
        effects.addAll(StorageChange.of(pairs));
        effects.addAll(PermissionChange.of(pairs));
        effects.addAll(SecretChange.of(pairs));
        effects.addAll(IdentityChange.of(pairs));
        return new EnvironmentChange(resources, effects);
    }

    private static Stream<ResourceChange> changeOf(Pairs.Pair pair) {
        if (pair.before().isEmpty()) {
            return Stream.of(new ResourceChange.Created(pair.any()));
        }
        Resource old = pair.before().get();
        if (pair.after().isEmpty()) {
            return Stream.of(new ResourceChange.Deleted(old));
        }
        List<FieldChange> fields = SemanticDiff.between(old, pair.any());
        return fields.isEmpty() ? Stream.empty() : Stream.of(new ResourceChange.Changed(old, pair.any(), fields));
    }

    /**
     * Tells whether the cluster notices nothing.
     *
     * @return true where no resource changes and no pod restarts
     */
    public boolean isEmpty() {
        return resources.isEmpty() && effects.isEmpty();
    }
}
