package dev.idp.templates.policy;

import dev.idp.templates.kubernetes.ApiResources;
import dev.idp.templates.kubernetes.ClusterScoped;
import dev.idp.templates.kubernetes.Defaults;
import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.Origin;
import dev.idp.templates.yaml.TextNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The request as policies see it: to create an object, after defaults were filled in.
 *
 * @param submission what was sent
 * @param resource what policies see of the object
 * @param plural the name of its resource in the API
 * @param isClusterScoped whether it stands outside of namespaces
 * @param namespaceLabels the labels of its namespace, a namespace's own; nothing for others outside of namespaces
 */
record AdmissionRequest(
        Submission submission,
        Resource resource,
        String plural,
        boolean isClusterScoped,
        Optional<Map<String, String>> namespaceLabels) {
    static final String OPERATION = "CREATE";
    private static final Pointer TRACKING_ID = Pointer.of("metadata", "annotations", "argocd.argoproj.io/tracking-id");

    static AdmissionRequest of(Submission submission, Map<String, Map<String, String>> namespaces) {
        Resource sent = submission.resource();
        boolean cluster = ClusterScoped.contains(sent.id());
        Resource tracked = submission.application().isEmpty()
                ? sent
                : new Resource(sent.node()
                        .put(
                                TRACKING_ID,
                                new TextNode(
                                        trackingId(submission.application().get(), sent, cluster), Origin.ENGINE)));
        Resource seen = Defaults.of(tracked);
        return new AdmissionRequest(
                submission, seen, ApiResources.plural(sent.kind()), cluster, labels(sent, cluster, namespaces));
    }

    private static String trackingId(String application, Resource resource, boolean cluster) {
        String namespace = cluster ? "" : resource.namespace().orElse("default");
        return application + ":" + resource.id().group() + "/" + resource.kind() + ":" + namespace + "/"
                + resource.name();
    }

    private static Optional<Map<String, String>> labels(
            Resource resource, boolean cluster, Map<String, Map<String, String>> namespaces) {
        if (isNamespace(resource)) {
            return Optional.of(named(resource.name(), Labels.of(resource)));
        }
        String namespace = resource.namespace().orElse("default");
        return cluster ? Optional.empty() : Optional.of(named(namespace, namespaces.getOrDefault(namespace, Map.of())));
    }

    private static Map<String, String> named(String name, Map<String, String> labels) {
        Map<String, String> all = new LinkedHashMap<>(labels);
        all.put(Labels.NAMESPACE_NAME, name);
        return all;
    }

    private static boolean isNamespace(Resource resource) {
        return resource.kind().equals("Namespace") && resource.apiVersion().equals("v1");
    }

    String group() {
        return resource.id().group();
    }

    String version() {
        String apiVersion = resource.apiVersion();
        return apiVersion.substring(apiVersion.indexOf('/') + 1);
    }

    /** Returns the namespace of the request; a namespace counts as in itself. */
    String namespace() {
        if (isNamespace(resource)) {
            return resource.name();
        }
        return isClusterScoped ? "" : resource.namespace().orElse("default");
    }

    /** Tells whether {@code namespaceObject} is there. */
    boolean isInNamespace() {
        return !isClusterScoped;
    }
}
