package dev.idp.tests.policies;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.YamlReader;
import dev.idp.templates.yaml.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An API server with the policies, which is asked what it would do. */
final class Cluster {
    private static final Pattern WARNING =
            Pattern.compile("Validation failed for ValidatingAdmissionPolicy '([^']+)' with binding '[^']+': (.*)");
    private static final Pattern KIND = Pattern.compile("Kind=([A-Za-z]+):");
    private static final Pattern RULE = Pattern.compile("([A-Z]+-[0-9]+): .*");

    private final Kubectl kubectl;
    private final Set<String> schemas = new TreeSet<>();
    private final Set<String> standIns = new TreeSet<>();

    Cluster(Kubectl kubectl) {
        this.kubectl = kubectl;
    }

    /**
     * Brings namespaces and kinds in.
     *
     * @param namespaces the labels of the namespaces, by name
     * @param crds the folder with the definitions of custom resources; kinds of cases that it lacks get one without schema
     * @param cases all cases
     */
    void prepareKinds(Map<String, Map<String, String>> namespaces, Optional<Path> crds, List<PolicyCase> cases) {
        apply(namespaces.entrySet().stream()
                .map(entry -> namespace(entry.getKey(), entry.getValue()))
                .toList());
        crds.ifPresent(folder -> Repository.files(folder, "ml")
                .forEach(file -> kubectl.run("apply", "--server-side", "-f", file.toString())
                        .orFail()));
        apply(missing(cases));
        cases.stream().map(PolicyCase::resource).distinct().forEach(this::awaitSchema);
    }

    /** The server tells of the schema of a kind some seconds after it has got it. */
    private void awaitSchema(Resource resource) {
        String version = resource.apiVersion();
        String path = "/openapi/v3/" + (version.contains("/") ? "apis/" : "api/") + version;
        String wanted = "\"kind\":\"" + resource.kind() + "\"";
        for (int second = 0; second < 60 && schemas.add(path + wanted); second++) {
            if (!kubectl.run("get", "--raw", path).out().contains(wanted)) {
                schemas.remove(path + wanted);
                ControlPlane.pause();
            }
        }
    }

    /** Brings policies, bindings and parameters in. */
    void preparePolicies(List<MapNode> objects) {
        apply(objects.stream().map(Cluster::warning).toList());
        settle(objects);
    }

    /** Sends an object as a question. */
    Verdict ask(PolicyCase one) {
        Kubectl.Answer answer = kubectl.run(
                "create",
                "--filename=" + one.file(),
                "--dry-run=server",
                "--validate=strict",
                "--as=" + one.user(),
                "--output=name");
        SortedSet<String> broken = new TreeSet<>();
        answer.err().lines().map(WARNING::matcher).filter(Matcher::find).forEach(warning -> {
            Matcher rule = RULE.matcher(warning.group(2));
            broken.add(rule.matches() ? rule.group(1) : warning.group(1) + ": " + warning.group(2));
        });
        boolean asked = answer.exit() == 0 || answer.err().contains("(AlreadyExists)");
        return asked ? new Verdict(broken) : new Verdict(new TreeSet<>(Set.of("refused: " + answer.err())));
    }

    String version() {
        Matcher version = Pattern.compile("\"gitVersion\": \"([^\"]+)\"")
                .matcher(kubectl.run("get", "--raw", "/version").orFail().out());
        return version.find() ? version.group(1) : "";
    }

    /**
     * What the server says of the types in policies: a text for each that it has seen, empty where all is well. What it
     * says of kinds that have a definition without a schema is left out.
     */
    SortedMap<String, String> typeChecking(List<MapNode> objects) {
        SortedMap<String, String> texts = new TreeMap<>();
        for (String name : policies(objects)) {
            String status = kubectl.run(
                            "get", "validatingadmissionpolicy", name, "--output=jsonpath={.status.observedGeneration}")
                    .orFail()
                    .out();
            if (!status.isEmpty()) {
                String warnings = kubectl.run(
                                "get",
                                "validatingadmissionpolicy",
                                name,
                                "--output=jsonpath={.status.typeChecking.expressionWarnings}")
                        .orFail()
                        .out();
                Set<String> kinds = KIND.matcher(warnings)
                        .results()
                        .map(kind -> kind.group(1))
                        .collect(Collectors.toSet());
                texts.put(name, kinds.isEmpty() || !standIns.containsAll(kinds) ? warnings : "");
            }
        }
        return texts;
    }

    private static SortedSet<String> policies(List<MapNode> objects) {
        return objects.stream()
                .map(Resource::new)
                .filter(resource -> resource.kind().equals("ValidatingAdmissionPolicy"))
                .map(Resource::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Waits until the policies are seen: they come into force some seconds after they are stored. */
    private void settle(List<MapNode> objects) {
        int wanted = policies(objects).size();
        for (int second = 0; second < 60 && typeChecking(objects).size() < wanted; second += 5) {
            for (int i = 0; i < 5; i++) {
                ControlPlane.pause();
            }
        }
    }

    private void apply(List<MapNode> objects) {
        if (!objects.isEmpty()) {
            kubectl.send(YamlWriter.writeAll(objects), "apply", "--server-side", "--force-conflicts", "--filename=-")
                    .orFail();
        }
    }

    /** A binding that refuses names one policy at a time; one that warns names all. */
    private static MapNode warning(MapNode object) {
        return new Resource(object).kind().equals("ValidatingAdmissionPolicyBinding")
                ? object.put(Pointer.of("spec", "validationActions"), ListNode.ofTexts(List.of("Warn", "Audit")))
                : object;
    }

    private static MapNode namespace(String name, Map<String, String> labels) {
        MapNode written = MapNode.empty();
        for (Map.Entry<String, String> label : new TreeMap<>(labels).entrySet()) {
            written = written.with(label.getKey(), label.getValue());
        }
        return MapNode.empty()
                .with("apiVersion", "v1")
                .with("kind", "Namespace")
                .with("metadata", MapNode.empty().with("name", name).with("labels", written));
    }

    /** Definitions for the kinds that the server does not know. */
    private List<MapNode> missing(List<PolicyCase> cases) {
        Set<String> known = kubectl.run("api-resources", "--no-headers")
                .out()
                .lines()
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .collect(Collectors.toSet());
        return cases.stream()
                .map(PolicyCase::resource)
                .filter(resource -> !known.contains(resource.kind()))
                .collect(Collectors.toMap(Resource::kind, resource -> resource, (first, second) -> first))
                .values()
                .stream()
                .sorted(Comparator.comparing(Resource::kind))
                .peek(resource -> standIns.add(resource.kind()))
                .map(Cluster::definition)
                .toList();
    }

    private static MapNode definition(Resource resource) {
        String lower = resource.kind().toLowerCase(Locale.ROOT);
        String plural = lower.endsWith("y") ? lower.substring(0, lower.length() - 1) + "ies" : lower + "s";
        String[] version = resource.apiVersion().split("/", 2);
        String text = """
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinition
                metadata:
                  name: %1$s.%2$s
                  annotations: {api-approved.kubernetes.io: "https://idp.example"}
                spec:
                  group: %2$s
                  scope: %3$s
                  names: {kind: %4$s, plural: %1$s, singular: %5$s}
                  versions:
                    - name: %6$s
                      served: true
                      storage: true
                      schema:
                        openAPIV3Schema:
                          type: object
                          properties: {spec: {type: object, x-kubernetes-preserve-unknown-fields: true}}
                """.formatted(
                        plural,
                        version[0],
                        resource.namespace().isPresent() ? "Namespaced" : "Cluster",
                        resource.kind(),
                        lower,
                        version[1]);
        return Repository.maps(YamlReader.readAll("crd", text.getBytes(StandardCharsets.UTF_8)))
                .get(0);
    }
}
