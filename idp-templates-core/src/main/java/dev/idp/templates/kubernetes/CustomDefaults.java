package dev.idp.templates.kubernetes;

import static dev.idp.templates.kubernetes.Filling.each;
import static dev.idp.templates.kubernetes.Filling.fields;
import static dev.idp.templates.kubernetes.Filling.inside;
import static dev.idp.templates.kubernetes.Filling.under;

import dev.idp.templates.yaml.MapNode;

/** The defaults that the definitions of custom resources bring, of those kinds that workloads use. */
final class CustomDefaults {
    private static final MapNode REMOTE =
            fields("conversionStrategy", "Default", "decodingStrategy", "None", "metadataPolicy", "None");
    private static final MapNode EXTERNAL_SECRET = fields(
            "refreshInterval", "1h0m0s", "target", fields("creationPolicy", "Owner", "deletionPolicy", "Retain"));
    private static final MapNode PARENT = fields("group", "gateway.networking.k8s.io", "kind", "Gateway");
    private static final MapNode BACKEND = fields("group", "", "kind", "Service", "weight", 1);

    private CustomDefaults() {}

    static MapNode of(ResourceId id, MapNode node) {
        return switch (id.group() + "/" + id.kind()) {
            case "external-secrets.io/ExternalSecret" -> inside(node, "spec", CustomDefaults::externalSecret);
            case "gateway.networking.k8s.io/HTTPRoute" -> inside(node, "spec", CustomDefaults::route);
            default -> node;
        };
    }

    private static MapNode externalSecret(MapNode spec) {
        MapNode filled = under(EXTERNAL_SECRET, spec);
        filled = each(filled, "data", item -> inside(item, "remoteRef", remote -> under(REMOTE, remote)));
        return each(filled, "dataFrom", item -> inside(item, "extract", remote -> under(REMOTE, remote)));
    }

    private static MapNode route(MapNode spec) {
        MapNode filled = each(spec, "parentRefs", parent -> under(PARENT, parent));
        return each(filled, "rules", rule -> each(rule, "backendRefs", backend -> under(BACKEND, backend)));
    }
}
