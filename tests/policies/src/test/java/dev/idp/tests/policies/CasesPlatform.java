package dev.idp.tests.policies;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.platform.Platform;
import dev.idp.templates.platform.PlatformReader;
import dev.idp.templates.policy.Policies;
import dev.idp.templates.policy.PolicyBindings;
import dev.idp.templates.yaml.MapNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The platform that cases are judged on: it asks for digests, and has the parameters that stand beside the cases. */
final class CasesPlatform {
    private static final Pattern TENANT = Pattern.compile("(.+)-(dev|prod)");
    private static final List<String> SHARED = List.of("argocd", "databases", "identity", "idp-policies");

    private CasesPlatform() {}

    /** Policies, bindings and parameters, as an API server takes them. */
    static List<MapNode> objects() {
        List<MapNode> objects = new ArrayList<>();
        Repository.files(Repository.POLICIES, ".yaml").stream()
                .filter(file -> file.getParent().equals(Repository.POLICIES))
                .forEach(file -> objects.addAll(Repository.documents(file)));
        objects.removeIf(object -> object.text("kind").orElse("").equals("Kustomization"));
        bound().forEach(resource -> objects.add(resource.node()));
        return objects;
    }

    /** The same, as the engine takes them. */
    static Policies policies() {
        return Policies.bundled().and(Policies.of(bound()));
    }

    private static List<Resource> bound() {
        Policies policies = Policies.bundled();
        Platform platform = platform();
        List<Resource> objects = new ArrayList<>(PolicyBindings.ofCluster(policies));
        platform.environments().forEach(name -> objects.addAll(PolicyBindings.of(policies, platform, name)));
        Repository.documents(Repository.CASES.resolve("parameters.yaml"))
                .forEach(document -> objects.add(new Resource(document)));
        return objects;
    }

    private static Platform platform() {
        String text = Examples.bundledPlatform().replace("    updates: idp", "    updates: idp\n    digest: required");
        return new PlatformReader().read("platform.yaml", text.getBytes(StandardCharsets.UTF_8));
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
