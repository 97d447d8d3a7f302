package dev.idp.templates.cel;

import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.NullNode;
import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A map of an object as a value of the expression language. It tells the trail which fields are read. */
public final class ObjectMap extends AbstractMap<Object, Object> {
    private final MapNode node;
    private final @Nullable Trail trail;
    private final @Nullable FieldPlace place;

    /**
     * Shows a map.
     *
     * @param node the map
     * @param trail takes what is read; nothing where nobody asks
     * @param place where the map stands; nothing for the object itself
     */
    public ObjectMap(MapNode node, @Nullable Trail trail, @Nullable FieldPlace place) {
        this.node = node;
        this.trail = trail;
        this.place = place;
    }

    @Override
    public @Nullable Object get(Object key) {
        Optional<Node> value = find(key);
        return value.isEmpty() ? null : ObjectValue.of(value.get(), trail, new FieldPlace(place, (String) key));
    }

    @Override
    public boolean containsKey(Object key) {
        return find(key).isPresent();
    }

    private Optional<Node> find(Object key) {
        if (!(key instanceof String text)) {
            return Optional.empty();
        }
        if (trail != null) {
            trail.read(new FieldPlace(place, text));
        }
        return node.get(text).filter(value -> !(value instanceof NullNode));
    }

    @Override
    public Set<Object> keySet() {
        return Collections.unmodifiableSet(content().keySet());
    }

    @Override
    public Set<Map.Entry<Object, Object>> entrySet() {
        return content().entrySet();
    }

    FieldPlace place(Object key) {
        return new FieldPlace(place, key.toString());
    }

    private Map<Object, Object> content() {
        Map<Object, Object> content = new LinkedHashMap<>();
        for (MapNode.Entry entry : node.entries()) {
            if (!(entry.value() instanceof NullNode)) {
                content.put(entry.key(), ObjectValue.of(entry.value(), trail, new FieldPlace(place, entry.key())));
            }
        }
        return content;
    }
}
