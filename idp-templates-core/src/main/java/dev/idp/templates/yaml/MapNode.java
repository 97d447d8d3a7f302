package dev.idp.templates.yaml;

import dev.idp.templates.problem.Pointer;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A map: text keys in the order in which they were written, each with its own place. */
public final class MapNode implements Node {
    private final Map<String, Entry> entries;
    private final Origin origin;

    private MapNode(Map<String, Entry> entries, Origin origin) {
        this.entries = entries;
        this.origin = origin;
    }

    /**
     * One key and its value.
     *
     * @param key the key
     * @param keyOrigin where the key was written
     * @param value the value
     */
    public record Entry(String key, Origin keyOrigin, Node value) {}

    /**
     * Builds a map from entries.
     *
     * @param entries with unlike keys
     * @param origin where the map was written
     * @return the map
     * @throws IllegalArgumentException when two entries have one key
     */
    public static MapNode of(Collection<Entry> entries, Origin origin) {
        Map<String, Entry> map = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (map.put(entry.key(), entry) != null) {
                throw new IllegalArgumentException("two entries with one key: " + entry.key());
            }
        }
        return new MapNode(map, origin);
    }

    /**
     * Starts an empty map.
     *
     * @param origin where it is written
     * @return the map
     */
    public static MapNode empty(Origin origin) {
        return new MapNode(Map.of(), origin);
    }

    /**
     * Starts an empty map of the engine's own.
     *
     * @return the map
     */
    public static MapNode empty() {
        return empty(Origin.ENGINE);
    }

    @Override
    public Origin origin() {
        return origin;
    }

    @Override
    public MapNode withOrigin(Origin other) {
        return new MapNode(entries, other);
    }

    @Override
    public String type() {
        return "map";
    }

    @Override
    public Optional<Node> child(String token) {
        return get(token);
    }

    /**
     * Returns the entries in order.
     *
     * @return a view
     */
    public Collection<Entry> entries() {
        return Collections.unmodifiableCollection(entries.values());
    }

    /**
     * Returns the keys in order.
     *
     * @return a view
     */
    public Set<String> keys() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    /**
     * Tells whether the map has no entry.
     *
     * @return true when it has none
     */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /**
     * Finds an entry.
     *
     * @param key its key
     * @return the entry, if there is one
     */
    public Optional<Entry> entry(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /**
     * Finds a value.
     *
     * @param key its key
     * @return the value, if there is one; a written {@code null} is a value
     */
    public Optional<Node> get(String key) {
        return entry(key).map(Entry::value);
    }

    /**
     * Finds a text.
     *
     * @param key its key
     * @return the text, or nothing where the key is absent or its value is no text
     */
    public Optional<String> text(String key) {
        return get(key).filter(TextNode.class::isInstance).map(node -> ((TextNode) node).value());
    }

    /**
     * Finds a map.
     *
     * @param key its key
     * @return the map, or nothing where the key is absent or its value is no map
     */
    public Optional<MapNode> map(String key) {
        return get(key).filter(MapNode.class::isInstance).map(MapNode.class::cast);
    }

    /**
     * Finds a list.
     *
     * @param key its key
     * @return the list, or nothing where the key is absent or its value is no list
     */
    public Optional<ListNode> list(String key) {
        return get(key).filter(ListNode.class::isInstance).map(ListNode.class::cast);
    }

    /**
     * Finds a truth.
     *
     * @param key its key
     * @return the value, or nothing where the key is absent or its value is neither true nor false
     */
    public Optional<Boolean> truth(String key) {
        return get(key).filter(BooleanNode.class::isInstance).map(node -> ((BooleanNode) node).value());
    }

    /**
     * Sets a value: in place where the key stands already, else at the end.
     *
     * @param key the key
     * @param value the value; its origin is the key's too where the key is new
     * @return a copy
     */
    public MapNode with(String key, Node value) {
        Map<String, Entry> copy = new LinkedHashMap<>(entries);
        Origin keyOrigin = entry(key).map(Entry::keyOrigin).orElse(value.origin());
        copy.put(key, new Entry(key, keyOrigin, value));
        return new MapNode(copy, origin);
    }

    /**
     * Sets a text of the engine's own.
     *
     * @param key the key
     * @param value the text
     * @return a copy
     */
    public MapNode with(String key, String value) {
        return with(key, new TextNode(value, Origin.ENGINE));
    }

    /**
     * Sets a number of the engine's own.
     *
     * @param key the key
     * @param value the number
     * @return a copy
     */
    public MapNode with(String key, long value) {
        return with(key, new NumberNode(BigDecimal.valueOf(value), Origin.ENGINE));
    }

    /**
     * Sets a truth of the engine's own.
     *
     * @param key the key
     * @param value the truth
     * @return a copy
     */
    public MapNode with(String key, boolean value) {
        return with(key, new BooleanNode(value, Origin.ENGINE));
    }

    /**
     * Adds an entry, or replaces the one with its key.
     *
     * @param entry the entry
     * @return a copy
     */
    public MapNode with(Entry entry) {
        Map<String, Entry> copy = new LinkedHashMap<>(entries);
        copy.put(entry.key(), entry);
        return new MapNode(copy, origin);
    }

    /**
     * Takes a key out.
     *
     * @param key the key
     * @return a copy without it; this map where it has no such key
     */
    public MapNode without(String key) {
        if (!entries.containsKey(key)) {
            return this;
        }
        Map<String, Entry> copy = new LinkedHashMap<>(entries);
        copy.remove(key);
        return new MapNode(copy, origin);
    }

    /**
     * Sets a value further down; maps on the way are made where they are missing, and replace what is no map.
     *
     * @param pointer the way through maps, at least one step
     * @param value the value
     * @return a copy
     */
    public MapNode put(Pointer pointer, Node value) {
        String key = pointer.tokens().get(0);
        if (pointer.tokens().size() == 1) {
            return with(key, value);
        }
        return with(key, map(key).orElseGet(() -> empty(value.origin())).put(rest(pointer), value));
    }

    /**
     * Takes a key out further down.
     *
     * @param pointer the way through maps, at least one step
     * @return a copy without it; this map where the way ends before
     */
    public MapNode remove(Pointer pointer) {
        String key = pointer.tokens().get(0);
        if (pointer.tokens().size() == 1) {
            return without(key);
        }
        return map(key).map(inner -> with(key, inner.remove(rest(pointer)))).orElse(this);
    }

    private static Pointer rest(Pointer pointer) {
        return new Pointer(pointer.tokens().subList(1, pointer.tokens().size()));
    }

    /** Compares the data: neither the order of keys nor any origin counts. */
    @Override
    public boolean equals(Object other) {
        return other instanceof MapNode that
                && entries.keySet().equals(that.entries.keySet())
                && entries.values().stream()
                        .allMatch(entry -> that.get(entry.key()).equals(Optional.of(entry.value())));
    }

    @Override
    public int hashCode() {
        return entries.values().stream()
                .mapToInt(entry -> entry.key().hashCode() ^ entry.value().hashCode())
                .sum();
    }

    @Override
    public String toString() {
        Map<String, Node> shown = new LinkedHashMap<>();
        entries.forEach((key, entry) -> shown.put(key, entry.value()));
        return shown.toString();
    }
}
