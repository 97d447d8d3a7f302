package dev.idp.templates.report;

import java.util.Comparator;

/**
 * Two resources that belong together.
 *
 * @param from the one whose fields say so
 * @param verb what it does
 * @param to to whom
 */
record Link(Item from, Verb verb, Item to) implements Comparable<Link> {
    private static final Comparator<Link> ORDER =
            Comparator.comparing(Link::from).thenComparing(Link::verb).thenComparing(Link::to);

    @Override
    public int compareTo(Link other) {
        return ORDER.compare(this, other);
    }
}
