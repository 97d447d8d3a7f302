package dev.idp.templates.test;

import dev.idp.templates.generate.EnvironmentPlan;
import dev.idp.templates.generate.Plan;
import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.ProblemText;
import org.assertj.core.api.AbstractAssert;

/** What can be said about a plan. */
public final class PlanAssert extends AbstractAssert<PlanAssert, Plan> {
    PlanAssert(Plan plan) {
        super(plan, PlanAssert.class);
    }

    /**
     * Says that there is no warning.
     *
     * @return this assertion
     */
    public PlanAssert hasNoProblems() {
        isNotNull();
        if (!actual.problems().isEmpty()) {
            failWithMessage("Expected no problems, found:%n%s", ProblemText.all(actual.problems()));
        }
        return this;
    }

    /**
     * Says that the plan has an environment, and goes on with it.
     *
     * @param name its name
     * @return what can be said about the environment
     */
    public EnvironmentAssert environment(String name) {
        isNotNull();
        EnvironmentPlan environment = actual.environment(name).orElse(null);
        if (environment == null) {
            throw failure(
                    "Expected the environment <%s>, the plan has %s",
                    name,
                    actual.environments().stream()
                            .map(EnvironmentPlan::environment)
                            .toList());
        }
        return new EnvironmentAssert(environment);
    }

    /**
     * Says that all environments share a resource, and goes on with it: what the base has of it.
     *
     * @param id {@code KIND/NAME}
     * @return what can be said about the resource
     */
    public ResourceAssert base(String id) {
        isNotNull();
        return new ResourceAssert(found(id));
    }

    private Resource found(String id) {
        return actual.base().stream()
                .filter(resource -> resource.id().toString().equals(id))
                .findFirst()
                .orElseThrow(() -> failure(
                        "Expected <%s> in the base, it has %s",
                        id, actual.base().stream().map(Resource::id).toList()));
    }
}
