package dev.idp.tests.policies;

import dev.idp.templates.yaml.MapNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The platform that cases are judged on: what its cluster has. */
final class CasesPlatform {
    private static final Pattern TENANT = Pattern.compile("(.+)-(dev|prod)");
    private static final List<String> SHARED = List.of("argocd", "databases", "identity", "idp-policies");

    private CasesPlatform() {}

    /** Policies, bindings and parameters. */
    static List<MapNode> objects() {
        List<MapNode> objects = new ArrayList<>();
        for (Path file : Repository.files(Repository.POLICIES, ".yaml")) {
            if (file.getParent().equals(Repository.POLICIES)) {
                objects.addAll(Repository.documents(file));
            }
        }
        objects.addAll(Repository.documents(Repository.CASES.resolve("parameters.yaml")));
        objects.addAll(Repository.documents(Path.of("src/test/resources/cluster.yaml")));
        objects.removeIf(object -> object.text("kind").orElse("").equals("Kustomization"));
        return objects;
    }

    /** The namespaces that cases stand in and those of the platform, with their labels, by name. */
    static SortedMap<String, Map<String, String>> namespaces(List<PolicyCase> cases) {
        SortedMap<String, Map<String, String>> namespaces = new TreeMap<>();
        SHARED.forEach(name -> namespaces.put(name, Map.of()));
        for (PolicyCase one : cases) {
            one.resource().namespace().ifPresent(name -> namespaces.put(name, labels(name)));
        }
        return namespaces;
    }

    private static Map<String, String> labels(String namespace) {
        Matcher tenant = TENANT.matcher(namespace);
        return tenant.matches()
                ? Map.of("idp.dev/system", tenant.group(1), "idp.dev/environment", tenant.group(2))
                : Map.of();
    }
}
