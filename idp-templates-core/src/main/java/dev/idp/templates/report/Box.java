package dev.idp.templates.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is drawn as one: a resource, or several of one kind that do the same to the same.
 *
 * @param kind the kind
 * @param items the resources
 * @param generated whether they are generated here, or only named
 * @param verbs what they do to others
 */
record Box(String kind, List<Item> items, boolean generated, SortedSet<Verb> verbs) {
    /** Puts all linked resources into boxes, in the order of their first names. */
    static List<Box> all(Links links) {
        Map<Item, SortedSet<Link>> touching = new TreeMap<>();
        for (Link link : links.links()) {
            touching.computeIfAbsent(link.from(), item -> new TreeSet<>()).add(link);
            touching.computeIfAbsent(link.to(), item -> new TreeSet<>()).add(link);
        }
        Map<Likeness, List<Item>> alike = new LinkedHashMap<>();
        touching.forEach((item, own) -> alike.computeIfAbsent(
                        Likeness.of(item, links.items().contains(item), own), key -> new ArrayList<>())
                .add(item));
        List<Box> boxes = new ArrayList<>();
        alike.forEach((likeness, items) ->
                boxes.add(new Box(likeness.kind(), List.copyOf(items), likeness.generated(), likeness.verbs())));
        return Collections.unmodifiableList(boxes);
    }

    /** Returns the heading: {@code Deployment}, {@code 6 × NetworkPolicy}. */
    String heading() {
        return items.size() == 1 ? kind : items.size() + " × " + kind;
    }

    String names() {
        StringJoiner names = new StringJoiner(", ");
        for (Item item : items) {
            names.add(item.name());
        }
        return names.toString();
    }

    String doing() {
        StringJoiner words = new StringJoiner(", ");
        for (Verb verb : verbs) {
            words.add(verb.word());
        }
        return words.toString();
    }

    /** What makes resources one box. */
    private record Likeness(String kind, boolean generated, SortedSet<Link> links, SortedSet<Verb> verbs) {
        /** The item itself is left out of its links, so that two items that differ in nothing else are alike. */
        static Likeness of(Item item, boolean generated, SortedSet<Link> own) {
            Item self = new Item(item.namespace(), item.kind(), "");
            SortedSet<Link> links = new TreeSet<>();
            SortedSet<Verb> verbs = new TreeSet<>();
            for (Link link : own) {
                boolean first = link.from().equals(item);
                links.add(new Link(first ? self : link.from(), link.verb(), first ? link.to() : self));
                if (first) {
                    verbs.add(link.verb());
                }
            }
            return new Likeness(item.kind(), generated, links, verbs);
        }
    }
}
