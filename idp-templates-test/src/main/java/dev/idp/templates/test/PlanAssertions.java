package dev.idp.templates.test;

import dev.idp.templates.generate.Plan;
import dev.idp.templates.kubernetes.Resource;

/**
 * Where assertions about plans begin.
 *
 * <pre>{@code
 * assertThat(plan).environment("prod").resource("Deployment/orders").hasField("spec.replicas", 3);
 * }</pre>
 */
public final class PlanAssertions {
    private PlanAssertions() {}

    /**
     * Begins an assertion about a plan.
     *
     * @param plan the plan
     * @return what can be said about it
     */
    public static PlanAssert assertThat(Plan plan) {
        return new PlanAssert(plan);
    }

    /**
     * Begins an assertion about a resource.
     *
     * @param resource the resource
     * @return what can be said about it
     */
    public static ResourceAssert assertThat(Resource resource) {
        return new ResourceAssert(resource);
    }
}
