package dev.idp.templates.policy;

import dev.idp.templates.kubernetes.ClusterScoped;
import dev.idp.templates.kubernetes.Resource;
import java.util.Optional;

/**
 * An object on its way to an API server that does not have it yet.
 *
 * @param resource the object, with the namespace that it goes to
 * @param user who sends it, {@code system:serviceaccount:NAMESPACE:NAME} or any other name
 * @param application the Argo CD Application that syncs it; nothing for an object that Argo CD does not know
 * @param dryRun whether the server is only asked
 */
public record Submission(Resource resource, String user, Optional<String> application, boolean dryRun) {
    private static final String DEPLOYERS = "system:serviceaccount:idp-deployers:";

    /**
     * Takes an object as the deployer of its namespace sends it.
     *
     * @param resource the object
     * @return its submission; the deployer of an object outside of namespaces has the name of the object
     */
    public static Submission of(Resource resource) {
        return new Submission(resource, DEPLOYERS + home(resource), Optional.empty(), false);
    }

    private static String home(Resource resource) {
        return ClusterScoped.contains(resource.id())
                ? resource.name()
                : resource.namespace().orElse("default");
    }

    /**
     * Names another sender.
     *
     * @param other the user
     * @return a copy
     */
    public Submission by(String other) {
        return new Submission(resource, other, application, dryRun);
    }

    /**
     * Says which Application syncs the object: it gets that one's tracking id.
     *
     * @param name {@code SYSTEM.ENV.NAME}, for a platform namespace {@code SYSTEM.ENV.NAME.NAMESPACE}
     * @return a copy
     */
    public Submission in(String name) {
        return new Submission(resource, user, Optional.of(name), dryRun);
    }
}
