package dev.idp.templates.review;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.yaml.MapNode;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds the keys of the secret store that are read, and those that are read no longer. */
final class SecretChange {
    private SecretChange() {}

    static List<Effect> of(Pairs pairs) {
        List<Effect> effects = new ArrayList<>();
        pairs.ofKind("ExternalSecret").forEach(pair -> {
            NavigableSet<String> before = pair.before().map(SecretChange::keys).orElseGet(TreeSet::new);
            NavigableSet<String> after = pair.after().map(SecretChange::keys).orElseGet(TreeSet::new);
            after.stream()
                    .filter(key -> !before.contains(key))
                    .forEach(key -> effects.add(new Effect.SecretKey(pair.any().id(), key, true)));
            before.stream()
                    .filter(key -> !after.contains(key))
                    .forEach(key -> effects.add(new Effect.SecretKey(pair.any().id(), key, false)));
        });
        return effects;
    }

    private static NavigableSet<String> keys(Resource secret) {
        NavigableSet<String> keys = new TreeSet<>();
        Stream.concat(
                        Fields.maps(secret.node(), "spec", "data").stream().map(each -> Fields.map(each, "remoteRef")),
                        Fields.maps(secret.node(), "spec", "dataFrom").stream()
                                .map(each -> Fields.map(each, "extract")))
                .filter(reference -> reference.text("key").isPresent())
                .forEach(reference -> keys.add(key(reference)));
        return keys;
    }

    private static String key(MapNode reference) {
        return reference.text("key").orElseThrow()
                + reference.text("property").map(property -> "#" + property).orElse("");
    }
}
