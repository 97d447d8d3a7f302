package dev.idp.templates.kustomize;

import static java.util.Map.entry;

import dev.idp.templates.kustomize.Schema.Fields;
import dev.idp.templates.kustomize.Schema.Keyed;
import dev.idp.templates.kustomize.Schema.Values;
import dev.idp.templates.yaml.MapNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The kinds in kustomize's embedded schema and the lists that merge in each. */
final class KnownKinds {
    /** API version, then kinds. */
    private static final String KINDS = """
            admissionregistration.k8s.io/v1 MutatingWebhookConfiguration ValidatingWebhookConfiguration
            admissionregistration.k8s.io/v1beta1 MutatingWebhookConfiguration ValidatingWebhookConfiguration
            apiregistration.k8s.io/v1 APIService
            apiregistration.k8s.io/v1beta1 APIService
            apps/v1 ControllerRevision DaemonSet Deployment ReplicaSet StatefulSet
            authentication.k8s.io/v1 TokenRequest TokenReview
            authentication.k8s.io/v1beta1 TokenReview
            authorization.k8s.io/v1 LocalSubjectAccessReview SelfSubjectAccessReview SelfSubjectRulesReview
            authorization.k8s.io/v1 SubjectAccessReview
            authorization.k8s.io/v1beta1 LocalSubjectAccessReview SelfSubjectAccessReview SelfSubjectRulesReview
            authorization.k8s.io/v1beta1 SubjectAccessReview
            autoscaling/v1 HorizontalPodAutoscaler Scale
            autoscaling/v2beta1 HorizontalPodAutoscaler
            autoscaling/v2beta2 HorizontalPodAutoscaler
            batch/v1 CronJob Job
            batch/v1beta1 CronJob
            certificates.k8s.io/v1 CertificateSigningRequest
            certificates.k8s.io/v1beta1 CertificateSigningRequest
            coordination.k8s.io/v1 Lease
            coordination.k8s.io/v1beta1 Lease
            discovery.k8s.io/v1 EndpointSlice
            discovery.k8s.io/v1beta1 EndpointSlice
            events.k8s.io/v1 Event
            events.k8s.io/v1beta1 Event
            extensions/v1beta1 Ingress
            flowcontrol.apiserver.k8s.io/v1beta1 FlowSchema PriorityLevelConfiguration
            networking.k8s.io/v1 Ingress IngressClass NetworkPolicy
            networking.k8s.io/v1beta1 Ingress IngressClass
            node.k8s.io/v1 RuntimeClass
            node.k8s.io/v1beta1 RuntimeClass
            policy/v1 PodDisruptionBudget
            policy/v1beta1 Eviction PodDisruptionBudget PodSecurityPolicy
            rbac.authorization.k8s.io/v1 ClusterRole ClusterRoleBinding Role RoleBinding
            rbac.authorization.k8s.io/v1beta1 ClusterRole ClusterRoleBinding Role RoleBinding
            scheduling.k8s.io/v1 PriorityClass
            scheduling.k8s.io/v1beta1 PriorityClass
            storage.k8s.io/v1 CSIDriver CSINode StorageClass VolumeAttachment
            storage.k8s.io/v1beta1 CSIDriver CSINode CSIStorageCapacity StorageClass VolumeAttachment
            v1 Binding ComponentStatus ConfigMap Endpoints Event LimitRange Namespace Node PersistentVolume
            v1 PersistentVolumeClaim Pod PodTemplate ReplicationController ResourceQuota Secret Service ServiceAccount
            """;

    private static final Map<Type, Schema> SCHEMAS = schemas();

    private record Type(String apiVersion, String kind) {}

    private KnownKinds() {}

    /**
     * Finds the schema of an object.
     *
     * @param object a map, perhaps an object
     * @return its schema; {@code Schema.Foreign} where kustomize does not know it
     */
    static Schema schema(MapNode object) {
        Optional<String> apiVersion = object.text("apiVersion");
        Optional<String> kind = object.text("kind");
        if (apiVersion.isEmpty() || kind.isEmpty()) {
            return Schema.Foreign.FOREIGN;
        }
        return SCHEMAS.getOrDefault(new Type(apiVersion.get(), kind.get()), Schema.Foreign.FOREIGN);
    }

    private static Map<Type, Schema> schemas() {
        Map<String, Map<String, Schema>> bodies = bodies();
        Map<Type, Schema> schemas = new HashMap<>();
        KINDS.lines().forEach(line -> {
            List<String> words = List.of(line.split(" "));
            for (String kind : words.subList(1, words.size())) {
                Map<String, Schema> fields = new HashMap<>(bodies.getOrDefault(kind, Map.of()));
                fields.put("metadata", metadata());
                schemas.put(new Type(words.get(0), kind), new Fields(Map.copyOf(fields)));
            }
        });
        return Map.copyOf(schemas);
    }

    /** The fields beside metadata, for the kinds that have merging lists there. */
    private static Map<String, Map<String, Schema>> bodies() {
        Schema conditions = fields("conditions", keyed(Fields.OPAQUE, "type"));
        Map<String, Schema> workload = Map.of("spec", fields("template", podTemplate()), "status", conditions);
        Map<String, Schema> webhooks = Map.of("webhooks", keyed(Fields.OPAQUE, "name"));
        Schema jobTemplate = new Fields(Map.of("metadata", metadata(), "spec", fields("template", podTemplate())));
        return Map.ofEntries(
                entry("CronJob", Map.of("spec", fields("jobTemplate", jobTemplate))),
                entry("DaemonSet", workload),
                entry("Deployment", workload),
                entry("Job", workload),
                entry("MutatingWebhookConfiguration", webhooks),
                entry("PersistentVolumeClaim", Map.of("status", conditions)),
                entry("Pod", Map.of("spec", podSpec(), "status", podStatus())),
                entry("PodDisruptionBudget", Map.of("status", conditions)),
                entry("PodTemplate", Map.of("template", podTemplate())),
                entry("ReplicaSet", workload),
                entry("ReplicationController", workload),
                entry("Service", Map.of("spec", servicePorts(), "status", conditions)),
                entry("ServiceAccount", Map.of("secrets", keyed(Fields.OPAQUE, "name"))),
                entry("StatefulSet", workload),
                entry("ValidatingWebhookConfiguration", webhooks));
    }

    private static Schema metadata() {
        return new Fields(Map.of("ownerReferences", keyed(Fields.OPAQUE, "uid"), "finalizers", new Values()));
    }

    private static Schema servicePorts() {
        return fields("ports", keyed(Fields.OPAQUE, "port", "protocol"));
    }

    private static Schema podStatus() {
        return new Fields(Map.of("conditions", keyed(Fields.OPAQUE, "type"), "podIPs", keyed(Fields.OPAQUE, "ip")));
    }

    private static Schema podTemplate() {
        return new Fields(Map.of("metadata", metadata(), "spec", podSpec()));
    }

    private static Schema podSpec() {
        Schema claim = fields("volumeClaimTemplate", fields("metadata", metadata()));
        return new Fields(Map.of(
                "containers", keyed(container(true), "name"),
                "initContainers", keyed(container(true), "name"),
                "ephemeralContainers", keyed(container(false), "name"),
                "volumes", keyed(fields("ephemeral", claim), "name"),
                "imagePullSecrets", keyed(Fields.OPAQUE, "name"),
                "hostAliases", keyed(Fields.OPAQUE, "ip"),
                "topologySpreadConstraints", keyed(Fields.OPAQUE, "topologyKey", "whenUnsatisfiable")));
    }

    /** The ports of ephemeral containers do not merge. */
    private static Schema container(boolean portsMerge) {
        return new Fields(Map.of(
                "env", keyed(Fields.OPAQUE, "name"),
                "volumeMounts", keyed(Fields.OPAQUE, "mountPath"),
                "volumeDevices", keyed(Fields.OPAQUE, "devicePath"),
                "ports", portsMerge ? keyed(Fields.OPAQUE, "containerPort", "protocol") : Fields.OPAQUE));
    }

    private static Schema fields(String key, Schema value) {
        return new Fields(Map.of(key, value));
    }

    private static Schema keyed(Schema element, String... keys) {
        return new Keyed(List.of(keys), element);
    }
}
