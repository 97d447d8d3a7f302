package dev.idp.templates.kubernetes;

import static dev.idp.templates.kubernetes.Filling.each;
import static dev.idp.templates.kubernetes.Filling.fields;
import static dev.idp.templates.kubernetes.Filling.inside;
import static dev.idp.templates.kubernetes.Filling.under;

import dev.idp.templates.yaml.MapNode;
import java.util.List;

/** The defaults of pods: of their specification, containers, probes and volumes. */
final class PodDefaults {
    private static final int MODE = 0644;
    private static final int TOKEN_SECONDS = 3600;
    private static final MapNode POD = fields(
            "restartPolicy", "Always",
            "dnsPolicy", "ClusterFirst",
            "schedulerName", "default-scheduler",
            "terminationGracePeriodSeconds", 30,
            "securityContext", MapNode.empty());
    private static final MapNode CONTAINER = fields(
            "terminationMessagePath",
            "/dev/termination-log",
            "terminationMessagePolicy",
            "File",
            "resources",
            MapNode.empty());
    private static final MapNode PROBE =
            fields("periodSeconds", 10, "timeoutSeconds", 1, "successThreshold", 1, "failureThreshold", 3);
    private static final MapNode HTTP = fields("path", "/", "scheme", "HTTP");
    private static final MapNode PROTOCOL = fields("protocol", "TCP");
    private static final MapNode FIELD = fields("fieldRef", fields("apiVersion", "v1"));
    private static final MapNode FILES = fields("defaultMode", MODE);
    private static final List<String> PROBES = List.of("startupProbe", "livenessProbe", "readinessProbe");
    private static final List<String> HOOKS = List.of("postStart", "preStop");
    private static final List<String> VOLUMES_OF_FILES = List.of("configMap", "secret", "downwardAPI", "projected");

    private PodDefaults() {}

    static MapNode of(MapNode spec) {
        MapNode filled = under(POD, spec);
        boolean twice = filled.text("serviceAccountName").isPresent()
                && filled.text("serviceAccount").equals(filled.text("serviceAccountName"));
        filled = twice ? filled.without("serviceAccount") : filled;
        filled = each(filled, "containers", PodDefaults::container);
        filled = each(filled, "initContainers", PodDefaults::container);
        return each(filled, "volumes", PodDefaults::volume);
    }

    private static MapNode container(MapNode container) {
        MapNode filled = under(CONTAINER, container);
        filled = each(filled, "ports", port -> under(PROTOCOL, port));
        filled = each(filled, "env", variable -> inside(variable, "valueFrom", PodDefaults::field));
        if (filled.get("imagePullPolicy").isEmpty()) {
            filled = filled.with(
                    "imagePullPolicy", pullPolicy(filled.text("image").orElse("")));
        }
        for (String probe : PROBES) {
            filled = inside(filled, probe, map -> action(under(PROBE, map)));
        }
        return inside(filled, "lifecycle", PodDefaults::hooks);
    }

    private static MapNode hooks(MapNode lifecycle) {
        MapNode filled = lifecycle;
        for (String hook : HOOKS) {
            filled = inside(filled, hook, PodDefaults::action);
        }
        return filled;
    }

    private static MapNode action(MapNode handler) {
        MapNode filled = inside(handler, "httpGet", http -> under(HTTP, http));
        return inside(filled, "grpc", grpc -> under(fields("service", ""), grpc));
    }

    private static MapNode field(MapNode source) {
        return source.map("fieldRef").isPresent() ? under(FIELD, source) : source;
    }

    private static String pullPolicy(String image) {
        return ImageReference.parse(image)
                .filter(parts -> parts.digest().isEmpty())
                .filter(parts -> parts.tag().orElse("latest").equals("latest"))
                .map(latest -> "Always")
                .orElse("IfNotPresent");
    }

    private static MapNode volume(MapNode volume) {
        MapNode filled = volume.keys().size() == 1 ? volume.with("emptyDir", MapNode.empty()) : volume;
        for (String kind : VOLUMES_OF_FILES) {
            filled = inside(filled, kind, files -> under(FILES, files));
        }
        filled = inside(filled, "downwardAPI", files -> each(files, "items", PodDefaults::field));
        filled = inside(filled, "projected", files -> each(files, "sources", PodDefaults::source));
        filled = inside(filled, "hostPath", path -> under(fields("type", ""), path));
        return inside(filled, "ephemeral", claim -> inside(claim, "volumeClaimTemplate", KindDefaults::claim));
    }

    private static MapNode source(MapNode source) {
        MapNode filled = inside(
                source, "serviceAccountToken", token -> under(fields("expirationSeconds", TOKEN_SECONDS), token));
        return inside(filled, "downwardAPI", files -> each(files, "items", PodDefaults::field));
    }
}
