package dev.idp.templates.review;

import dev.idp.templates.kubernetes.PodTemplate;
import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.yaml.MapNode;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Says what roles, their bindings and service accounts allow, one sentence for each thing that is guarded. */
final class RolePermissions {
    /** Annotations that give an account rights outside the cluster. */
    private static final Set<String> CLOUD_ROLES = Set.of("eks.amazonaws.com/role-arn");

    private RolePermissions() {}

    static Stream<String> ofRole(Resource role) {
        SortedMap<String, NavigableSet<String>> verbs = new TreeMap<>();
        for (MapNode rule : Fields.maps(role.node(), "rules")) {
            for (String guarded : guarded(rule)) {
                verbs.computeIfAbsent(guarded, first -> new TreeSet<>()).addAll(Fields.texts(rule, "verbs"));
            }
        }
        return verbs.entrySet().stream()
                .flatMap(
                        each -> each.getValue().stream().map(verb -> role.id() + " may " + verb + " " + each.getKey()));
    }

    private static List<String> guarded(MapNode rule) {
        List<String> guarded = new ArrayList<>(Fields.texts(rule, "nonResourceURLs"));
        List<String> names = Fields.texts(rule, "resourceNames");
        String only = names.isEmpty() ? "" : " named " + String.join(" or ", names);
        for (String group : Fields.texts(rule, "apiGroups")) {
            for (String resource : Fields.texts(rule, "resources")) {
                guarded.add(resource + (group.isEmpty() ? "" : "." + group) + only);
            }
        }
        return guarded;
    }

    static Stream<String> ofBinding(Resource binding) {
        MapNode role = Fields.map(binding.node(), "roleRef");
        String given =
                role.text("kind").orElse("Role") + "/" + role.text("name").orElse("");
        return Fields.maps(binding.node(), "subjects").stream()
                .map(subject -> binding.id() + " gives " + given + " to "
                        + subject.text("kind").orElse("") + "/"
                        + subject.text("name").orElse("")
                        + subject.text("namespace").map(space -> " in " + space).orElse(""));
    }

    static Stream<String> ofAccount(Resource account) {
        return Fields.map(account.metadata(), "annotations").entries().stream()
                .filter(annotation -> CLOUD_ROLES.contains(annotation.key()))
                .map(annotation -> account.id() + " acts as "
                        + Fields.value(annotation.value()).orElse(""));
    }

    /** Pods carry a token of the API server unless they, or else their account, say no. */
    static Stream<String> ofPods(Resource resource, List<Resource> all) {
        Optional<MapNode> spec = PodTemplate.of(resource).map(pods -> Fields.map(pods.node(), "spec"));
        if (spec.isEmpty()) {
            return Stream.empty();
        }
        String name = spec.get().text("serviceAccountName").orElse("default");
        boolean ofAccount = all.stream()
                .filter(each ->
                        each.kind().equals("ServiceAccount") && each.name().equals(name))
                .noneMatch(account ->
                        account.node().truth("automountServiceAccountToken").equals(Optional.of(false)));
        return spec.get().truth("automountServiceAccountToken").orElse(ofAccount)
                ? Stream.of("pods of " + resource.id() + " carry the token of ServiceAccount/" + name)
                : Stream.empty();
    }
}
