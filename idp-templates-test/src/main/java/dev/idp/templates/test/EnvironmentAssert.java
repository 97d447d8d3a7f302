package dev.idp.templates.test;

import dev.idp.templates.generate.EnvironmentPlan;
import dev.idp.templates.kubernetes.Resource;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;

/** What can be said about one environment of a plan. */
public final class EnvironmentAssert extends AbstractAssert<EnvironmentAssert, EnvironmentPlan> {
    EnvironmentAssert(EnvironmentPlan environment) {
        super(environment, EnvironmentAssert.class);
    }

    /**
     * Says that the workload's own namespace has a resource, and goes on with it: complete, with namespace and image
     * versions, as building the overlay gives it.
     *
     * @param id {@code KIND/NAME}
     * @return what can be said about the resource
     */
    public ResourceAssert resource(String id) {
        return new ResourceAssert(found(id, actual.resources(), actual.environment()));
    }

    /**
     * Says that a namespace of the platform has a resource, and goes on with it.
     *
     * @param namespace the namespace
     * @param id {@code KIND/NAME}
     * @return what can be said about the resource
     */
    public ResourceAssert platformResource(String namespace, String id) {
        List<Resource> there = actual.platformResources().getOrDefault(namespace, List.of());
        return new ResourceAssert(found(id, there, actual.environment() + "/" + namespace));
    }

    private Resource found(String id, List<Resource> there, String where) {
        return there.stream()
                .filter(resource -> resource.id().toString().equals(id))
                .findFirst()
                .orElseThrow(() -> failure(
                        "Expected <%s> in %s, it has %s",
                        id, where, there.stream().map(Resource::id).toList()));
    }

    /**
     * Says that the workload's own namespace has resources, and maybe others.
     *
     * @param ids {@code KIND/NAME} of each
     * @return this assertion
     */
    public EnvironmentAssert hasResources(String... ids) {
        for (String id : ids) {
            resource(id);
        }
        return this;
    }

    /**
     * Says that no resource is of a kind, in the workload's own namespace or in one of the platform.
     *
     * @param kind the kind
     * @return this assertion
     */
    public EnvironmentAssert hasNo(String kind) {
        List<String> there = Stream.concat(
                        actual.resources().stream(),
                        actual.platformResources().values().stream().flatMap(List::stream))
                .filter(resource -> resource.kind().equals(kind))
                .map(resource -> resource.id().toString())
                .toList();
        if (!there.isEmpty()) {
            failWithMessage("Expected no %s in %s, found %s", kind, actual.environment(), there);
        }
        return this;
    }
}
