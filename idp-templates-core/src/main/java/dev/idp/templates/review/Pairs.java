package dev.idp.templates.review;

import dev.idp.templates.kubernetes.Resource;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Resources of two states, each beside what it was: an object stays the same one when the version of its API changes.
 *
 * @param before all resources of the old state
 * @param after all resources of the new state
 * @param pairs by what makes them the same object
 */
record Pairs(List<Resource> before, List<Resource> after, SortedMap<Key, Pair> pairs) {
    /** What makes two resources the same object, in the order in which people read them. */
    record Key(String kind, String name, String group, String namespace) implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparing(Key::kind)
                .thenComparing(Key::name)
                .thenComparing(Key::group)
                .thenComparing(Key::namespace);

        static Key of(Resource resource) {
            return new Key(
                    resource.kind(),
                    resource.name(),
                    resource.id().group(),
                    resource.namespace().orElse(""));
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /** One object: what it was, what it is; never nothing twice. */
    record Pair(Optional<Resource> before, Optional<Resource> after) {
        static final Pair NEITHER = new Pair(Optional.empty(), Optional.empty());

        Resource any() {
            return after.or(this::before).orElseThrow();
        }

        boolean isBoth() {
            return before.isPresent() && after.isPresent();
        }
    }

    static Pairs of(List<Resource> before, List<Resource> after) {
        SortedMap<Key, Pair> pairs = new TreeMap<>();
        before.forEach(resource -> pairs.put(Key.of(resource), new Pair(Optional.of(resource), Optional.empty())));
        after.forEach(resource -> pairs.merge(
                Key.of(resource),
                new Pair(Optional.empty(), Optional.of(resource)),
                (old, fresh) -> new Pair(old.before(), fresh.after())));
        return new Pairs(List.copyOf(before), List.copyOf(after), pairs);
    }

    Stream<Pair> all() {
        return pairs.values().stream();
    }

    Stream<Pair> ofKind(String... kinds) {
        List<String> wanted = List.of(kinds);
        return all().filter(pair -> wanted.contains(pair.any().kind()));
    }

    /** The objects that are there in both states. */
    Stream<Pair> staying() {
        return all().filter(Pair::isBoth);
    }

    /** Finds what another object was. */
    Optional<Resource> after(Resource old) {
        return Objects.requireNonNull(pairs.getOrDefault(Key.of(old), Pair.NEITHER))
                .after();
    }
}
