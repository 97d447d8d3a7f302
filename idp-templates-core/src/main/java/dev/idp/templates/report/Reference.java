package dev.idp.templates.report;

import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.TextNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A field that names another resource.
 *
 * @param path its place; {@code *} stands for each element of a list
 * @param verb what the one that has the field does to the one it names
 * @param kind the kind that is named, unless the field says it
 */
record Reference(List<String> path, Verb verb, String kind) {
    private static final Set<String> ROUTES = Set.of("HTTPRoute", "GRPCRoute", "TLSRoute", "TCPRoute", "UDPRoute");

    /** Of pods: the paths begin where {@code metadata} and {@code spec} of the pod stand. */
    static final List<Reference> OF_PODS = List.of(
            of("spec.serviceAccountName", Verb.RUNS_AS, "ServiceAccount"),
            of("spec.imagePullSecrets.*", Verb.READS, "Secret"),
            of("spec.volumes.*.configMap", Verb.READS, "ConfigMap"),
            of("spec.volumes.*.secret.secretName", Verb.READS, "Secret"),
            of("spec.volumes.*.projected.sources.*.configMap", Verb.READS, "ConfigMap"),
            of("spec.volumes.*.projected.sources.*.secret", Verb.READS, "Secret"),
            of("spec.volumes.*.persistentVolumeClaim.claimName", Verb.WRITES_TO, "PersistentVolumeClaim"),
            of("spec.initContainers.*.env.*.valueFrom.configMapKeyRef", Verb.READS, "ConfigMap"),
            of("spec.initContainers.*.env.*.valueFrom.secretKeyRef", Verb.READS, "Secret"),
            of("spec.initContainers.*.envFrom.*.configMapRef", Verb.READS, "ConfigMap"),
            of("spec.initContainers.*.envFrom.*.secretRef", Verb.READS, "Secret"),
            of("spec.containers.*.env.*.valueFrom.configMapKeyRef", Verb.READS, "ConfigMap"),
            of("spec.containers.*.env.*.valueFrom.secretKeyRef", Verb.READS, "Secret"),
            of("spec.containers.*.envFrom.*.configMapRef", Verb.READS, "ConfigMap"),
            of("spec.containers.*.envFrom.*.secretRef", Verb.READS, "Secret"));

    private static Reference of(String path, Verb verb, String kind) {
        return new Reference(List.of(path.split("\\.")), verb, kind);
    }

    /** Lists the references that a kind may have, those of its pods aside. */
    static List<Reference> of(String kind) {
        if (ROUTES.contains(kind)) {
            return List.of(
                    of("spec.parentRefs.*", Verb.LISTENS_AT, "Gateway"),
                    of("spec.rules.*.backendRefs.*", Verb.ROUTES_TO, "Service"));
        }
        return switch (kind) {
            case "Ingress" ->
                List.of(
                        of("spec.defaultBackend.service", Verb.ROUTES_TO, "Service"),
                        of("spec.rules.*.http.paths.*.backend.service", Verb.ROUTES_TO, "Service"));
            case "StatefulSet" -> List.of(of("spec.serviceName", Verb.IS_NAMED_BY, "Service"));
            case "HorizontalPodAutoscaler" -> List.of(of("spec.scaleTargetRef", Verb.SCALES, "Deployment"));
            case "ScaledObject" ->
                List.of(
                        of("spec.scaleTargetRef", Verb.SCALES, "Deployment"),
                        of("spec.triggers.*.authenticationRef", Verb.READS, "TriggerAuthentication"));
            case "VerticalPodAutoscaler" -> List.of(of("spec.targetRef", Verb.SCALES, "Deployment"));
            case "RoleBinding", "ClusterRoleBinding" ->
                List.of(of("roleRef", Verb.GRANTS, "Role"), of("subjects.*", Verb.IS_GIVEN_TO, "ServiceAccount"));
            default -> ofSecretsAndData(kind);
        };
    }

    private static List<Reference> ofSecretsAndData(String kind) {
        return switch (kind) {
            case "ExternalSecret" ->
                List.of(
                        of("spec.secretStoreRef", Verb.READS, "SecretStore"),
                        of("spec.dataFrom.*.sourceRef.generatorRef", Verb.READS, "Generator"),
                        of("spec.target", Verb.MAKES, "Secret"));
            case "PushSecret" ->
                List.of(
                        of("spec.selector.secret", Verb.READS, "Secret"),
                        of("spec.selector.generatorRef", Verb.READS, "Generator"),
                        of("spec.secretStoreRefs.*", Verb.WRITES_TO, "SecretStore"));
            case "Certificate" ->
                List.of(of("spec.issuerRef", Verb.READS, "Issuer"), of("spec.secretName", Verb.MAKES, "Secret"));
            case "Database", "DatabaseRole" ->
                List.of(of("spec.cluster", Verb.LIVES_IN, "Cluster"), of("spec.passwordSecret", Verb.READS, "Secret"));
            default -> List.of();
        };
    }

    /** Adds whom the field names, seen from a namespace. */
    void addNamed(Node holder, String namespace, List<Item> named) {
        add(holder, 0, namespace, named);
    }

    private void add(Node node, int depth, String namespace, List<Item> named) {
        if (depth == path.size()) {
            addItem(node, namespace, named);
        } else if (path.get(depth).equals("*")) {
            if (node instanceof ListNode list) {
                for (Node item : list.items()) {
                    add(item, depth + 1, namespace, named);
                }
            }
        } else if (node instanceof MapNode map) {
            Optional<Node> child = map.get(path.get(depth));
            if (child.isPresent()) {
                add(child.get(), depth + 1, namespace, named);
            }
        }
    }

    private void addItem(Node node, String namespace, List<Item> named) {
        if (node instanceof TextNode text) {
            named.add(new Item(namespace, kind, text.value()));
        } else if (node instanceof MapNode map && map.text("name").isPresent()) {
            String other = map.text("kind").orElse(kind);
            String place = other.startsWith("Cluster") && !other.equals("Cluster") ? "" : namespace;
            named.add(new Item(
                    map.text("namespace").orElse(place), other, map.text("name").get()));
        }
    }
}
