package dev.idp.templates.kubernetes;

import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks that Kubernetes objects have only fields that their kind has, and values of the right types. Kinds of custom
 * resources are not known; of these the metadata is checked. {@code null} and the {@code status} are not looked at.
 */
public final class KindCheck {
    private static final FieldType.Fields METADATA = new FieldType.Fields("ObjectMeta");

    private KindCheck() {}

    /**
     * Checks resources.
     *
     * @param resources complete resources, rendered or written, after all patches
     * @param problems takes one problem for each kind of Kubernetes itself that does not exist, for each unknown field
     *     (at its key), and for each value of a wrong type
     * @return the resources that are right
     */
    public static List<Resource> check(List<Resource> resources, Problems problems) {
        List<Resource> right = new ArrayList<>();
        for (Resource resource : resources) {
            if (isRight(KindIndex.bundled(), resource, problems)) {
                right.add(resource);
            }
        }
        return right;
    }

    private static boolean isRight(KindIndex index, Resource resource, Problems problems) {
        Problems found = new Problems();
        FieldCheck fields = new FieldCheck(index, resource.id(), found);
        Optional<FieldType> type = index.type(resource.apiVersion(), resource.kind());
        if (type.isPresent()) {
            fields.check(type.get(), resource.node(), Pointer.ROOT);
        } else {
            new UnknownKind(index, resource).check(found);
            fields.check(METADATA, resource.metadata(), Pointer.of("metadata"));
        }
        problems.addAll(found.sorted());
        return found.isEmpty();
    }
}
