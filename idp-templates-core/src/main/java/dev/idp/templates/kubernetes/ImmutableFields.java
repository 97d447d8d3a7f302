package dev.idp.templates.kubernetes;

import dev.idp.templates.problem.Pointer;
import java.util.List;
import java.util.Map;

/** Knows the fields that an API server refuses to change: a new value needs a new object. */
public final class ImmutableFields {
    private static final Map<String, List<String>> BY_KIND = Map.of(
            "Deployment", List.of("/spec/selector"),
            "DaemonSet", List.of("/spec/selector"),
            "StatefulSet",
                    List.of(
                            "/spec/selector",
                            "/spec/serviceName",
                            "/spec/podManagementPolicy",
                            "/spec/volumeClaimTemplates"),
            "Job", List.of("/spec/template", "/spec/selector", "/spec/completionMode"),
            "PersistentVolumeClaim",
                    List.of(
                            "/spec/storageClassName",
                            "/spec/accessModes",
                            "/spec/volumeMode",
                            "/spec/selector",
                            "/spec/volumeName"),
            "RoleBinding", List.of("/roleRef"),
            "ClusterRoleBinding", List.of("/roleRef"),
            "Secret", List.of("/type"));

    private ImmutableFields() {}

    /**
     * Tells whether a field can't be changed.
     *
     * @param kind the kind of the object
     * @param field the field, or one in it; elements of lists by index or by key
     * @return true where an API server refuses another value
     */
    public static boolean contain(String kind, Pointer field) {
        String text = field.toString();
        return BY_KIND.getOrDefault(kind, List.of()).stream()
                .anyMatch(place -> text.equals(place) || text.startsWith(place + "/"));
    }
}
