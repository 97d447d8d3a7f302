package dev.idp.templates.kubernetes;

import static dev.idp.templates.kubernetes.Filling.each;
import static dev.idp.templates.kubernetes.Filling.fields;
import static dev.idp.templates.kubernetes.Filling.inside;
import static dev.idp.templates.kubernetes.Filling.under;

import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The defaults of each kind, beside those of its pods. */
final class KindDefaults {
    private static final String RBAC = "rbac.authorization.k8s.io";
    private static final MapNode ROLLING =
            fields("type", "RollingUpdate", "rollingUpdate", fields("maxSurge", "25%", "maxUnavailable", "25%"));
    private static final MapNode DEPLOYMENT =
            fields("replicas", 1, "revisionHistoryLimit", 10, "progressDeadlineSeconds", 600);
    private static final MapNode DAEMON_SET = fields(
            "revisionHistoryLimit",
            10,
            "updateStrategy",
            fields("type", "RollingUpdate", "rollingUpdate", fields("maxSurge", 0, "maxUnavailable", 1)));
    private static final MapNode STATEFUL_SET = fields(
            "replicas",
            1,
            "revisionHistoryLimit",
            10,
            "podManagementPolicy",
            "OrderedReady",
            "persistentVolumeClaimRetentionPolicy",
            fields("whenDeleted", "Retain", "whenScaled", "Retain"),
            "updateStrategy",
            fields("type", "RollingUpdate", "rollingUpdate", fields("partition", 0)));
    private static final MapNode JOB = fields(
            "parallelism",
            1,
            "backoffLimit",
            6,
            "completionMode",
            "NonIndexed",
            "suspend",
            false,
            "podReplacementPolicy",
            "TerminatingOrFailed");
    private static final MapNode CRON_JOB = fields(
            "concurrencyPolicy",
            "Allow",
            "suspend",
            false,
            "successfulJobsHistoryLimit",
            3,
            "failedJobsHistoryLimit",
            1);
    private static final MapNode SERVICE =
            fields("type", "ClusterIP", "sessionAffinity", "None", "internalTrafficPolicy", "Cluster");
    private static final MapNode OUTSIDE = fields("externalTrafficPolicy", "Cluster");
    private static final MapNode PROTOCOL = fields("protocol", "TCP");
    private static final MapNode CPU = fields(
            "type",
            "Resource",
            "resource",
            fields("name", "cpu", "target", fields("type", "Utilization", "averageUtilization", 80)));

    private KindDefaults() {}

    static MapNode of(String kind, MapNode node) {
        return switch (kind) {
            case "Deployment" -> inside(node, "spec", KindDefaults::deployment);
            case "DaemonSet" -> inside(node, "spec", spec -> strategy(DAEMON_SET, spec));
            case "StatefulSet" -> inside(node, "spec", KindDefaults::statefulSet);
            case "Job" -> inside(node, "spec", KindDefaults::job);
            case "CronJob" -> inside(node, "spec", spec -> under(CRON_JOB, spec));
            case "Service" -> inside(node, "spec", KindDefaults::service);
            case "HorizontalPodAutoscaler" -> autoscaler(node);
            case "NetworkPolicy" -> inside(node, "spec", KindDefaults::networkPolicy);
            case "PersistentVolumeClaim" -> claim(node);
            case "Secret" -> under(fields("type", "Opaque"), node);
            case "RoleBinding", "ClusterRoleBinding" -> binding(node);
            case "Namespace" -> namespace(node);
            case "Pod" -> inside(node, "spec", KindDefaults::pod);
            default -> node;
        };
    }

    /** A strategy of another type has no fields of the rolling one. */
    private static MapNode deployment(MapNode spec) {
        return strategy(DEPLOYMENT.with("strategy", ROLLING), spec);
    }

    private static MapNode strategy(MapNode defaults, MapNode spec) {
        String field = defaults.get("strategy").isPresent() ? "strategy" : "updateStrategy";
        boolean rolling = spec.map(field)
                .flatMap(given -> given.text("type"))
                .orElse("RollingUpdate")
                .equals("RollingUpdate");
        return under(rolling ? defaults : defaults.without(field), spec);
    }

    private static MapNode statefulSet(MapNode spec) {
        return each(strategy(STATEFUL_SET, spec), "volumeClaimTemplates", KindDefaults::claim);
    }

    static MapNode claim(MapNode claim) {
        return inside(claim, "spec", spec -> under(fields("volumeMode", "Filesystem"), spec));
    }

    private static MapNode job(MapNode spec) {
        boolean single =
                spec.get("completions").isEmpty() && spec.get("parallelism").isEmpty();
        MapNode filled = under(JOB, spec);
        return single ? filled.with("completions", 1) : filled;
    }

    private static MapNode service(MapNode spec) {
        String type = spec.text("type").orElse("ClusterIP");
        boolean elsewhere = type.equals("ExternalName");
        MapNode filled = under(elsewhere ? SERVICE.without("internalTrafficPolicy") : SERVICE, spec);
        filled = type.equals("NodePort") || type.equals("LoadBalancer") ? under(OUTSIDE, filled) : filled;
        return each(filled, "ports", KindDefaults::servicePort);
    }

    private static MapNode servicePort(MapNode port) {
        MapNode filled = under(PROTOCOL, port);
        Optional<Node> number = filled.get("port");
        return filled.get("targetPort").isPresent() || number.isEmpty()
                ? filled
                : filled.with("targetPort", number.get());
    }

    private static MapNode autoscaler(MapNode node) {
        MapNode defaults = fields("minReplicas", 1);
        boolean measures = node.text("apiVersion").equals(Optional.of("autoscaling/v2"));
        MapNode all = measures ? defaults.with("metrics", new ListNode(List.of(CPU), CPU.origin())) : defaults;
        return inside(node, "spec", spec -> under(all, spec));
    }

    private static MapNode networkPolicy(MapNode spec) {
        List<String> types = new ArrayList<>(List.of("Ingress"));
        spec.list("egress").filter(FieldMeaning::says).ifPresent(rules -> types.add("Egress"));
        MapNode filled = under(fields("policyTypes", ListNode.ofTexts(types)), spec);
        filled = each(filled, "ingress", rule -> each(rule, "ports", port -> under(PROTOCOL, port)));
        return each(filled, "egress", rule -> each(rule, "ports", port -> under(PROTOCOL, port)));
    }

    private static MapNode binding(MapNode node) {
        MapNode filled = inside(node, "roleRef", role -> under(fields("apiGroup", RBAC), role));
        return each(filled, "subjects", KindDefaults::subject);
    }

    private static MapNode subject(MapNode subject) {
        return subject.text("kind").equals(Optional.of("ServiceAccount"))
                ? subject
                : under(fields("apiGroup", RBAC), subject);
    }

    private static MapNode namespace(MapNode node) {
        String name = node.map("metadata").flatMap(data -> data.text("name")).orElse("");
        MapNode label = fields("kubernetes.io/metadata.name", name);
        return inside(node, "metadata", data -> under(fields("labels", label), data));
    }

    /** What only pods get, not the templates of pods. */
    private static MapNode pod(MapNode spec) {
        return under(fields("enableServiceLinks", true, "serviceAccountName", "default"), spec);
    }
}
