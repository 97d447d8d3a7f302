package dev.idp.templates.kustomize;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Printable;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.NullNode;
import dev.idp.templates.yaml.TextNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks labels and annotations, which kustomize reads, writes and obeys itself. */
final class MetadataRules {
    /** What kustomize never takes for a number, a date or a word with a type. */
    private static final Pattern TEXT_FOR_KUSTOMIZE = Pattern.compile("(?i)(?!(null|true|false)$)[a-z].*|.*/.*");

    private static final List<String> ORDERS =
            List.of("config.kubernetes.io/", "internal.config.kubernetes.io/", "kustomize.config.k8s.io/");

    private MetadataRules() {}

    static void check(Resource resource, Problems problems) {
        for (String field : List.of("labels", "annotations")) {
            Optional<Node> value = resource.metadata().get(field);
            Pointer pointer = Pointer.of("metadata", field);
            if (value.isPresent() && value.get() instanceof MapNode map) {
                map.entries().forEach(entry -> checkValue(resource, entry, pointer.then(entry.key()), problems));
            } else if (value.isPresent()) {
                problems.error(
                        KustomizeCode.REFUSED_METADATA,
                        value.get().origin().at(pointer),
                        resource.id() + ": found " + Found.type(value.get()) + ", expected a map",
                        "write a map of texts");
            }
        }
        resource.metadata()
                .map("annotations")
                .ifPresent(map -> map.entries().forEach(entry -> checkAnnotation(resource, entry, problems)));
    }

    private static void checkValue(Resource resource, MapNode.Entry entry, Pointer pointer, Problems problems) {
        boolean reported = entry.value() instanceof NullNode; // as a null
        if (!reported && !(entry.value() instanceof TextNode)) {
            problems.error(
                    KustomizeCode.REFUSED_METADATA,
                    entry.value().origin().at(pointer),
                    resource.id() + ": found " + Found.type(entry.value()) + ", expected a text",
                    "put the value in quotes");
        }
    }

    private static void checkAnnotation(Resource resource, MapNode.Entry entry, Problems problems) {
        if (ORDERS.stream().anyMatch(entry.key()::startsWith)) {
            refuse(resource, entry, "which is an order to kustomize", "remove it", problems);
        } else if (!TEXT_FOR_KUSTOMIZE.matcher(entry.key()).matches()) {
            String hint = "begin its name with a domain and a slash";
            refuse(resource, entry, "whose name kustomize does not take for text", hint, problems);
        }
    }

    private static void refuse(Resource resource, MapNode.Entry entry, String reason, String hint, Problems problems) {
        Pointer pointer = Pointer.of("metadata", "annotations", entry.key());
        String message = resource.id() + ": found the annotation " + Printable.of(entry.key()) + ", " + reason;
        problems.error(KustomizeCode.REFUSED_METADATA, entry.keyOrigin().at(pointer), message, hint);
    }
}
