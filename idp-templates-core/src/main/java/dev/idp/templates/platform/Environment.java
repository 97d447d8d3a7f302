package dev.idp.templates.platform;

import dev.idp.templates.yaml.MapNode;

/**
 * One place that workloads run in.
 *
 * @param name DNS label of at most 20 characters
 * @param settings what the platform file says of it, valid against its schema
 * @param target where its storage, TLS and IAM come from
 */
public record Environment(String name, MapNode settings, MapNode target) {
    /**
     * Names the namespace of a tenant here.
     *
     * @param system the tenant
     * @return {@code SYSTEM-ENV}
     */
    public String namespace(String system) {
        return system + "-" + name;
    }

    /**
     * Tells how publications reach the branch that Argo CD syncs from.
     *
     * @return by pull request, unless the file says otherwise
     */
    public Delivery delivery() {
        return settings.text("delivery").map(Delivery::of).orElse(Delivery.PULL_REQUEST);
    }
}
