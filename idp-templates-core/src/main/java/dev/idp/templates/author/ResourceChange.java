package dev.idp.templates.author;

import dev.idp.templates.kubernetes.ImmutableFields;
import dev.idp.templates.kubernetes.PodTemplate;
import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.kubernetes.ResourceId;
import dev.idp.templates.problem.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a version does to one resource.
 *
 * @param id the resource
 * @param effect what the cluster does about it
 * @param fields the fields that differ; none for a new or removed object
 */
record ResourceChange(ResourceId id, Effect effect, List<FieldChange> fields) {
    /** What happens in a cluster. */
    enum Effect {
        NEW("new object"),
        REMOVED("removed object"),
        RECREATED("recreates object"),
        RESTARTED("restarts pods"),
        UPDATED("updates object");

        private final String words;

        Effect(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    static List<ResourceChange> between(List<Resource> before, List<Resource> after) {
        Map<ResourceId, Resource> was = byId(before);
        Map<ResourceId, Resource> is = byId(after);
        Set<ResourceId> all = new TreeSet<>(was.keySet());
        all.addAll(is.keySet());
        List<ResourceChange> changes = new ArrayList<>();
        for (ResourceId id : all) {
            change(id, Optional.ofNullable(was.get(id)), Optional.ofNullable(is.get(id)))
                    .ifPresent(changes::add);
        }
        return changes;
    }

    private static Map<ResourceId, Resource> byId(List<Resource> resources) {
        Map<ResourceId, Resource> byId = new TreeMap<>();
        resources.forEach(resource -> byId.put(resource.id(), resource));
        return byId;
    }

    private static Optional<ResourceChange> change(ResourceId id, Optional<Resource> before, Optional<Resource> after) {
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.of(new ResourceChange(id, before.isEmpty() ? Effect.NEW : Effect.REMOVED, List.of()));
        }
        List<FieldChange> fields =
                FieldChange.between(before.get().node(), after.get().node());
        return fields.isEmpty()
                ? Optional.empty()
                : Optional.of(new ResourceChange(id, effect(after.get(), fields), fields));
    }

    private static Effect effect(Resource resource, List<FieldChange> fields) {
        if (fields.stream().anyMatch(field -> ImmutableFields.contain(resource.kind(), field.pointer()))) {
            return Effect.RECREATED;
        }
        Optional<Pointer> pods = PodTemplate.of(resource).map(PodTemplate::pointer);
        boolean restarts = pods.isPresent()
                && !resource.kind().equals("CronJob")
                && fields.stream()
                        .anyMatch(field -> isAt(field.pointer(), pods.get().toString()));
        return restarts ? Effect.RESTARTED : Effect.UPDATED;
    }

    private static boolean isAt(Pointer pointer, String place) {
        String text = pointer.toString();
        return text.equals(place) || text.startsWith(place + "/");
    }
}
