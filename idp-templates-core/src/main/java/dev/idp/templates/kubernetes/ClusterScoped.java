package dev.idp.templates.kubernetes;

import java.util.Map;
import java.util.Set;

/** Knows which kinds stand outside of namespaces: Kubernetes' own and those of the operators that platforms run. */
public final class ClusterScoped {
    /** API group, then kinds; of other groups none is known to be cluster-scoped. */
    private static final Map<String, Set<String>> KINDS = Map.ofEntries(
            Map.entry("", Set.of("ComponentStatus", "Namespace", "Node", "PersistentVolume")),
            Map.entry(
                    "admissionregistration.k8s.io",
                    Set.of(
                            "MutatingAdmissionPolicy",
                            "MutatingAdmissionPolicyBinding",
                            "MutatingWebhookConfiguration",
                            "ValidatingAdmissionPolicy",
                            "ValidatingAdmissionPolicyBinding",
                            "ValidatingWebhookConfiguration")),
            Map.entry("apiextensions.k8s.io", Set.of("CustomResourceDefinition")),
            Map.entry("apiregistration.k8s.io", Set.of("APIService")),
            Map.entry("authentication.k8s.io", Set.of("SelfSubjectReview", "TokenReview")),
            Map.entry(
                    "authorization.k8s.io",
                    Set.of("SelfSubjectAccessReview", "SelfSubjectRulesReview", "SubjectAccessReview")),
            Map.entry("cert-manager.io", Set.of("ClusterIssuer")),
            Map.entry("certificates.k8s.io", Set.of("CertificateSigningRequest", "ClusterTrustBundle")),
            Map.entry(
                    "external-secrets.io", Set.of("ClusterExternalSecret", "ClusterPushSecret", "ClusterSecretStore")),
            Map.entry("flowcontrol.apiserver.k8s.io", Set.of("FlowSchema", "PriorityLevelConfiguration")),
            Map.entry("gateway.networking.k8s.io", Set.of("GatewayClass")),
            Map.entry("generators.external-secrets.io", Set.of("ClusterGenerator")),
            Map.entry("keda.sh", Set.of("ClusterTriggerAuthentication")),
            Map.entry("eventing.keda.sh", Set.of("ClusterCloudEventSource")),
            Map.entry("kyverno.io", Set.of("ClusterCleanupPolicy", "ClusterPolicy")),
            Map.entry("networking.k8s.io", Set.of("IngressClass", "IPAddress", "ServiceCIDR")),
            Map.entry("node.k8s.io", Set.of("RuntimeClass")),
            Map.entry("policy", Set.of("PodSecurityPolicy")),
            Map.entry("policy.networking.k8s.io", Set.of("AdminNetworkPolicy", "BaselineAdminNetworkPolicy")),
            Map.entry("postgresql.cnpg.io", Set.of("ClusterImageCatalog")),
            Map.entry("rbac.authorization.k8s.io", Set.of("ClusterRole", "ClusterRoleBinding")),
            Map.entry("resource.k8s.io", Set.of("DeviceClass", "ResourceSlice")),
            Map.entry("scheduling.k8s.io", Set.of("PriorityClass")),
            Map.entry("snapshot.storage.k8s.io", Set.of("VolumeSnapshotClass", "VolumeSnapshotContent")),
            Map.entry("groupsnapshot.storage.k8s.io", Set.of("VolumeGroupSnapshotClass", "VolumeGroupSnapshotContent")),
            Map.entry(
                    "storage.k8s.io",
                    Set.of("CSIDriver", "CSINode", "StorageClass", "VolumeAttachment", "VolumeAttributesClass")),
            Map.entry("trust.cert-manager.io", Set.of("Bundle")));

    private ClusterScoped() {}

    /**
     * Asks for the scope of an object.
     *
     * @param id what it is
     * @return true where its kind is known to stand outside of namespaces, in whatever version
     */
    public static boolean contains(ResourceId id) {
        return KINDS.getOrDefault(id.group(), Set.of()).contains(id.kind());
    }
}
