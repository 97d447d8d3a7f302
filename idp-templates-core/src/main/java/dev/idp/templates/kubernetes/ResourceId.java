package dev.idp.templates.kubernetes;

import java.util.Comparator;

/**
 * What makes a resource the same one in two places: kustomize's identity within one namespace.
 *
 * @param apiVersion group and version, {@code v1} or {@code apps/v1}
 * @param kind the kind
 * @param name {@code metadata.name}
 */
public record ResourceId(String apiVersion, String kind, String name) implements Comparable<ResourceId> {
    private static final Comparator<ResourceId> ORDER = Comparator.comparing(ResourceId::kind)
            .thenComparing(ResourceId::name)
            .thenComparing(ResourceId::apiVersion);

    /**
     * Returns the API group.
     *
     * @return the group; empty for the core group
     */
    public String group() {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }

    @Override
    public int compareTo(ResourceId other) {
        return ORDER.compare(this, other);
    }

    /** Returns what people call it: {@code Deployment/orders}. */
    @Override
    public String toString() {
        return kind + "/" + name;
    }
}
