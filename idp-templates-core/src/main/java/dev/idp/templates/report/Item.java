package dev.idp.templates.report;

import java.util.Comparator;

/**
 * A resource as others name it, whether or not it is generated here.
 *
 * @param namespace where it is; empty for what no namespace has
 * @param kind its kind
 * @param name its name
 */
record Item(String namespace, String kind, String name) implements Comparable<Item> {
    private static final Comparator<Item> ORDER =
            Comparator.comparing(Item::kind).thenComparing(Item::name).thenComparing(Item::namespace);

    static Item of(Deployed deployed) {
        return new Item(
                deployed.namespace(),
                deployed.resource().kind(),
                deployed.resource().name());
    }

    @Override
    public int compareTo(Item other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return kind + "/" + name;
    }
}
