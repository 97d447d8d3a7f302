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

    /** Volumes of secrets are the template's, those of the node are nobody's; their mounts go with them. */
    private static boolean isRefused(Node value, Resource resource) {
        if (!(value instanceof MapNode map)) {
            return false;
        }
        boolean replaced = map.get("configMap").isPresent()
                && !OwnManifest.isMountedElsewhere(
                        OldWorkload.map(resource.node(), Pointer.of("spec", "template", "spec")),
                        map.text("name").orElse(""));
        if (map.get("hostPath").isPresent() || map.get("secret").isPresent() || replaced) {
            return true;
        }
        boolean port = map.get("containerPort").isPresent()
                && map.text("name").filter(TAKEN_PORT_NAMES::contains).isPresent();
        boolean mount = map.text("mountPath").isPresent()
                && map.text("name")
                        .filter(name -> isRefusedVolume(name, resource))
                        .isPresent();
        return port || mount;
    }

    private static boolean isRefusedVolume(String name, Resource resource) {
        MapNode spec = OldWorkload.map(resource.node(), Pointer.of("spec", "template", "spec"));
        return EnvironmentVariables.maps(spec, "volumes").stream()
                .filter(volume -> volume.text("name").equals(Optional.of(name)))
                .anyMatch(volume -> volume.get("hostPath").isPresent()
                        || volume.get("secret").isPresent());
    }

    /** Ports of one Service have names of their own. */
    private static MapNode named(MapNode patch, Resource after) {
        Optional<ListNode> ports = patch.at(Pointer.of("spec", "ports"))
                .filter(ListNode.class::isInstance)
                .map(ListNode.class::cast);
        if (!after.kind().equals("Service") || ports.isEmpty()) {
            return patch;
        }
        List<Node> items = new ArrayList<>();
        for (MapNode port : ports.get().maps()) {
            boolean free = port.text("name")
                    .filter(name -> !TAKEN_PORT_NAMES.contains(name))
                    .isPresent();
            items.add(free ? port : port.with("name", "port-" + port.get("port").orElseThrow()));
        }
        return patch.put(
                Pointer.of("spec", "ports"), new ListNode(items, ports.get().origin()));
    }

    /** What comes along in whole containers is looked through once more. */
    static Node withoutSecrets(Node node) {
        if (node instanceof ListNode list) {
            List<Node> items = new ArrayList<>();
            list.items().stream()
                    .filter(item -> !(item instanceof MapNode map
                            && map.text("value").isPresent()
                            && EnvironmentVariables.isSecret(map)))
                    .forEach(item -> items.add(withoutSecrets(item)));
            return new ListNode(items, list.origin());
        }
        if (!(node instanceof MapNode map)) {
            return node instanceof TextNode text && SecretText.isShaped(text.value())
                    ? new TextNode("", text.origin())
                    : node;
        }
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
