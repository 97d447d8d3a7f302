package dev.idp.templates.kustomize;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import java.util.List;
import java.util.Optional;

/** Checks the subjects of a RoleBinding, which kustomize completes by guessing, or stops at. */
final class SubjectRules {
    private SubjectRules() {}

    static void check(Resource resource, Problems problems) {
        Optional<Node> subjects = resource.node().get("subjects").filter(node -> isBinding(resource));
        if (subjects.isPresent() && subjects.get() instanceof ListNode list) {
            for (int i = 0; i < list.items().size(); i++) {
                checkSubject(
                        resource, list.items().get(i), Pointer.of("subjects").then(i), problems);
            }
        } else if (subjects.isPresent()) {
            error(resource, subjects.get(), Pointer.of("subjects"), "expected a list of subjects", "", problems);
        }
    }

    static boolean isBinding(Resource resource) {
        return resource.kind().equals("RoleBinding") || resource.kind().equals("ClusterRoleBinding");
    }

    private static void checkSubject(Resource resource, Node subject, Pointer pointer, Problems problems) {
        if (!(subject instanceof MapNode map) || map.text("name").isEmpty()) {
            error(resource, subject, pointer, "found a subject without name", "add name", problems);
        } else if (map.text("kind").equals(Optional.of("ServiceAccount"))
                && map.text("namespace").isEmpty()) {
            error(
                    resource,
                    subject,
                    pointer,
                    "found a service account without namespace, expected its namespace",
                    "add namespace, for one of the workload's own the environment's",
                    problems);
        }
    }

    static void error(Resource resource, Node node, Pointer pointer, String message, String hint, Problems problems) {
        problems.error(KustomizeCode.BAD_SUBJECT, node.origin().at(pointer), resource.id() + ": " + message, hint);
    }

    /** Lists the subjects of a binding that are maps. */
    static List<MapNode> subjects(Resource resource) {
        return isBinding(resource)
                ? resource.node().list("subjects").map(ListNode::maps).orElse(List.of())
                : List.of();
    }
}
