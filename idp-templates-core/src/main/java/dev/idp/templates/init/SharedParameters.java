package dev.idp.templates.init;

import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.NullNode;
import dev.idp.templates.yaml.Origin;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Parts the parameters of several environments into what they share and what each of them says beyond that.
 *
 * @param shared holds everywhere
 * @param own by environment, what is laid over it
 */
record SharedParameters(MapNode shared, SortedMap<String, MapNode> own) {
    /** Maps of names to texts, of which each entry stands for itself. */
    private static final Set<String> BY_ENTRY = Set.of("env", "config");

    static SharedParameters of(SortedMap<String, MapNode> environments) {
        MapNode shared = shared(environments.values());
        SortedMap<String, MapNode> own = new TreeMap<>();
        environments.forEach((environment, parameters) -> own.put(environment, over(shared, parameters)));
        return new SharedParameters(shared, own);
    }

    private static MapNode shared(Collection<MapNode> all) {
        MapNode shared = MapNode.empty();
        for (MapNode.Entry entry :
                all.stream().findFirst().orElseGet(MapNode::empty).entries()) {
            String name = entry.key();
            boolean everywhere = all.stream().allMatch(each -> each.get(name).isPresent());
            if (everywhere && BY_ENTRY.contains(name)) {
                MapNode common = common(all, name);
                shared = common.isEmpty() ? shared : shared.with(name, common);
            } else if (everywhere) {
                shared = shared.with(name, entry.value());
            }
        }
        return shared;
    }

    private static MapNode common(Collection<MapNode> all, String name) {
        MapNode common = all.iterator().next().map(name).orElseGet(MapNode::empty);
        for (MapNode.Entry entry : common.entries()) {
            boolean same = all.stream()
                    .allMatch(each ->
                            each.map(name).flatMap(map -> map.get(entry.key())).equals(Optional.of(entry.value())));
            common = same ? common : common.without(entry.key());
        }
        return common;
    }

    /** Says what has to be laid over a map so that another comes out; a null takes out. */
    private static MapNode over(MapNode below, MapNode wanted) {
        MapNode layer = MapNode.empty();
        for (MapNode.Entry entry : wanted.entries()) {
            Optional<Node> under = below.get(entry.key());
            if (under.isPresent() && under.get() instanceof MapNode map && entry.value() instanceof MapNode more) {
                MapNode inner = over(map, more);
                layer = inner.isEmpty() ? layer : layer.with(entry.key(), inner);
            } else if (!under.equals(Optional.of(entry.value()))) {
                layer = layer.with(entry.key(), entry.value());
            }
        }
        for (String key : below.keys()) {
            layer = wanted.get(key).isPresent() ? layer : layer.with(key, new NullNode(Origin.ENGINE));
        }
        return layer;
    }
}
