package dev.idp.templates.review;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.yaml.MapNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds the clients of the identity provider that come, change, or go. */
final class IdentityChange {
    private static final String LABEL = "idp.dev/keycloak-client";

    private IdentityChange() {}

    static List<Effect> of(Pairs pairs) {
        return pairs.ofKind("ConfigMap")
                .filter(pair -> isClient(pair.any()))
                .flatMap(pair -> change(pair).stream())
                .toList();
    }

    private static boolean isClient(Resource resource) {
        return Fields.value(resource.metadata(), "labels", LABEL).equals(Optional.of("true"));
    }

    private static Optional<Effect> change(Pairs.Pair pair) {
        Optional<MapNode> before = pair.before().map(resource -> Fields.map(resource.node(), "data"));
        Optional<MapNode> after = pair.after().map(resource -> Fields.map(resource.node(), "data"));
        if (before.equals(after)) {
            return Optional.empty();
        }
        String client = after.or(() -> before)
                .flatMap(data -> data.text("clientId"))
                .orElse(pair.any().name());
        return Optional.of(new Effect.IdentityClient(client, happens(before, after)));
    }

    private static String happens(Optional<MapNode> before, Optional<MapNode> after) {
        if (before.isEmpty()) {
            return "is made";
        }
        return after.map(fresh -> "changes its " + String.join(", ", differing(before.get(), fresh)))
                .orElse("is taken away");
    }

    private static Set<String> differing(MapNode before, MapNode after) {
        Set<String> keys = new TreeSet<>();
        Stream.concat(before.keys().stream(), after.keys().stream())
                .filter(key -> !before.get(key).equals(after.get(key)))
                .forEach(keys::add);
        return keys;
    }
}
