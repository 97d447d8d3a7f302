package dev.idp.templates.policy;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.TextNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads labels. */
final class Labels {
    /** Each namespace has it. */
    static final String NAMESPACE_NAME = "kubernetes.io/metadata.name";

    private Labels() {}

    static Map<String, String> of(Resource resource) {
        return of(resource.metadata().map("labels").orElseGet(MapNode::empty));
    }

    static Map<String, String> of(MapNode written) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (MapNode.Entry entry : written.entries()) {
            if (entry.value() instanceof TextNode text) {
                labels.put(entry.key(), text.value());
            }
        }
        return labels;
    }
}
