package dev.idp.templates.init;

import dev.idp.templates.kubernetes.MergePatch;
import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.kubernetes.SemanticDiff;
import dev.idp.templates.kubernetes.SemanticDiff.FieldChange;
import dev.idp.templates.kubernetes.SemanticDiff.FieldPath;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Chooses the fields of an old object that a patch may keep: what the team added, not what the platform decides. */
final class KeptFields {
    /** Fields that both have, of which the team's value goes on. */
    private static final Set<String> TEAM_DECIDES = Set.of(
            "terminationGracePeriodSeconds",
            "revisionHistoryLimit",
            "progressDeadlineSeconds",
            "minReadySeconds",
            "maxSurge",
            "maxUnavailable",
            "initialDelaySeconds",
            "successThreshold",
            "terminationMessagePolicy",
            "dnsPolicy",
            "sessionAffinity");

    /** What the template or the platform decides. */
    private static final Pattern PLATFORM_DECIDES =
            Pattern.compile("metadata(\\.namespace|\\.name|\\.ownerReferences.*)?"
                    + "|spec\\.(replicas|selector.*|type|clusterIPs?|nodePort|externalTrafficPolicy|loadBalancer.*)"
                    + "|.*[Ss]ecurityContext.*|.*\\.(hostNetwork|hostPID|hostIPC|serviceAccount|serviceAccountName|envFrom|image)"
                    + "|.*\\.automountServiceAccountToken|.*\\.env\\[[^]]*\\]\\.value(From)?(\\..*)?"
                    + "|.*Probe|.*Probe\\.(httpGet|tcpSocket|grpc|exec)|.*Probe\\.[a-z]+\\.port");

    /** What other tools write for themselves, or the template does. */
    private static final Pattern TOOLS = Pattern.compile(
            "(app\\.kubernetes\\.io/|helm\\.sh/|meta\\.helm\\.sh/|kubectl\\.kubernetes\\.io/"
                    + "|deployment\\.kubernetes\\.io/|checksum/|prometheus\\.io/|argocd\\.argoproj\\.io/|idp\\.dev/).*");

    private static final Set<String> TAKEN_PORT_NAMES = Set.of("http", "metrics", "health");

    private KeptFields() {}

    /** Compares an old object with the new one of its kind, and keeps what may be kept. */
    static Optional<KeptPatch> of(Resource before, Resource after) {
        Resource aligned = ServiceDiff.aligned(before, after);
        List<FieldPath> fields = SemanticDiff.between(aligned, after).stream()
                .filter(change -> isKept(change, aligned))
                .map(FieldChange::path)
                .filter(path -> !MergePatch.of(aligned, List.of(path)).isEmpty())
                .toList();
        MapNode merge = (MapNode) withoutSecrets(named(MergePatch.of(aligned, fields), after));
        return merge.isEmpty()
                ? Optional.empty()
                : Optional.of(new KeptPatch(
                        after.kind(),
                        after.name(),
                        merge,
                        fields.stream().map(FieldPath::toString).toList()));
    }

    private static boolean isKept(FieldChange change, Resource before) {
        String path = change.path().toString();
        boolean gone = change.before().isPresent() && change.after().isEmpty();
        boolean team = change.before().isPresent()
                && TEAM_DECIDES.contains(change.path().pointer().last());
        return (gone || team)
                && !PLATFORM_DECIDES.matcher(path).matches()
                && !isOfTools(change)
                && !isSecret(change)
                && !isRefused(change.before().orElseThrow(), before);
    }

    private static boolean isOfTools(FieldChange change) {
        Pointer path = change.path().pointer();
        boolean whole = path.last().matches("labels|annotations")
                && withoutTools(change.before().orElseThrow()).isEmpty();
        return whole
                || path.parent().last().matches("labels|annotations")
                        && TOOLS.matcher(path.last()).matches();
    }

    private static MapNode withoutTools(Node labels) {
        MapNode kept = labels instanceof MapNode map ? map : MapNode.empty();
        for (String key : kept.keys().stream().toList()) {
            kept = TOOLS.matcher(key).matches() ? kept.without(key) : kept;
        }
        return kept;
    }

    private static boolean isSecret(FieldChange change) {
        Node value = change.before().orElseThrow();
        boolean container = value instanceof MapNode map && map.get("image").isPresent();
        boolean variable = value instanceof MapNode map && EnvironmentVariables.isSecret(map);
        boolean reads = value.at(Pointer.of("valueFrom", "secretKeyRef")).isPresent()
                || value.at(Pointer.of("valueFrom", "configMapKeyRef")).isPresent();
        boolean shaped = value.leaves().stream()
                .anyMatch(leaf -> SecretText.isShaped(leaf.value().asText()));
        return variable || reads || shaped && !container;
    }

    private static boolean isRefused(Node value, Resource resource) {
        return value instanceof MapNode map
                && (isRefusedVolume(map, resource) || isTakenPort(map) || mountsRefusedVolume(map, resource));
    }

    /** Volumes of secrets are the template's, those of the node are nobody's; their mounts go with them. */
    private static boolean isRefusedVolume(MapNode map, Resource resource) {
        boolean replaced = map.get("configMap").isPresent()
                && !OwnManifest.isMountedElsewhere(
                        podSpec(resource), map.text("name").orElse(""));
        return map.get("hostPath").isPresent() || map.get("secret").isPresent() || replaced;
    }

    private static boolean isTakenPort(MapNode map) {
        return map.get("containerPort").isPresent()
                && map.text("name").filter(TAKEN_PORT_NAMES::contains).isPresent();
    }

    private static boolean mountsRefusedVolume(MapNode map, Resource resource) {
        Optional<String> mounted = map.text("mountPath").flatMap(path -> map.text("name"));
        return EnvironmentVariables.maps(podSpec(resource), "volumes").stream()
                .filter(volume -> mounted.isPresent() && volume.text("name").equals(mounted))
                .anyMatch(volume -> volume.get("hostPath").isPresent()
                        || volume.get("secret").isPresent());
    }

    private static MapNode podSpec(Resource resource) {
        return OldWorkload.map(resource.node(), Pointer.of("spec", "template", "spec"));
    }

    /** Ports of one Service have names of their own. */
    private static MapNode named(MapNode patch, Resource after) {
        Pointer place = Pointer.of("spec", "ports");
        if (!after.kind().equals("Service") || !(patch.at(place).orElse(patch) instanceof ListNode ports)) {
            return patch;
        }
        List<Node> items = new ArrayList<>();
        ports.maps().forEach(port -> items.add(named(port)));
        return patch.put(place, new ListNode(items, ports.origin()));
    }

    private static MapNode named(MapNode port) {
        boolean free = port.text("name")
                .filter(name -> !TAKEN_PORT_NAMES.contains(name))
                .isPresent();
        return free ? port : port.with("name", "port-" + port.get("port").orElseThrow());
    }

    /** What comes along in whole containers is looked through once more. */
    static Node withoutSecrets(Node node) {
        if (node instanceof ListNode list) {
            return itemsWithoutSecrets(list);
        }
        if (node instanceof MapNode map) {
            return fieldsWithoutSecrets(map);
        }
        return node instanceof TextNode text && SecretText.isShaped(text.value())
                ? new TextNode("", text.origin())
                : node;
    }

    private static ListNode itemsWithoutSecrets(ListNode list) {
        List<Node> items = new ArrayList<>();
        list.items().stream().filter(item -> !isSecretVariable(item)).forEach(item -> items.add(withoutSecrets(item)));
        return new ListNode(items, list.origin());
    }

    private static boolean isSecretVariable(Node node) {
        return node instanceof MapNode map && map.text("value").isPresent() && EnvironmentVariables.isSecret(map);
    }

    private static MapNode fieldsWithoutSecrets(MapNode map) {
        MapNode clean = map;
        for (MapNode.Entry entry : map.entries()) {
            boolean labels = entry.key().matches("labels|annotations") && entry.value() instanceof MapNode;
            Node value = labels ? withoutTools(entry.value()) : entry.value();
            Node left = withoutSecrets(value);
            boolean emptied = left instanceof ListNode list && list.items().isEmpty() && !left.equals(value);
            clean = emptied ? clean.without(entry.key()) : clean.with(entry.key(), left);
        }
        return clean;
    }
}
