package dev.idp.templates.review;

import dev.idp.templates.kubernetes.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds what is allowed now and was not before, and the other way around. */
final class PermissionChange {
    private PermissionChange() {}

    static List<Effect> of(Pairs pairs) {
        NavigableSet<String> before = permissions(pairs.before());
        NavigableSet<String> after = permissions(pairs.after());
        List<Effect> effects = new ArrayList<>();
        after.stream()
                .filter(what -> !before.contains(what))
                .forEach(what -> effects.add(new Effect.Permission(what, true)));
        before.stream()
                .filter(what -> !after.contains(what))
                .forEach(what -> effects.add(new Effect.Permission(what, false)));
        pairs.ofKind("NetworkPolicy")
                .filter(pair -> pair.after().isEmpty() && !pairs.after().isEmpty())
                .forEach(pair -> effects.add(
                        new Effect.Permission("all traffic that " + pair.any().id() + " refused", true)));
        return effects;
    }

    private static NavigableSet<String> permissions(List<Resource> resources) {
        NavigableSet<String> permissions = new TreeSet<>();
        for (Resource resource : resources) {
            Stream<String> found = switch (resource.kind()) {
                case "Role", "ClusterRole" -> RolePermissions.ofRole(resource);
                case "RoleBinding", "ClusterRoleBinding" -> RolePermissions.ofBinding(resource);
                case "NetworkPolicy" -> TrafficPermissions.of(resource);
                case "ServiceAccount" -> RolePermissions.ofAccount(resource);
                default -> RolePermissions.ofPods(resource, resources);
            };
            found.forEach(permissions::add);
        }
        return permissions;
    }
}
