package dev.idp.templates.platform;

import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.BooleanNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.Origin;
import dev.idp.templates.yaml.TextNode;
import java.util.Optional;
import java.util.Set;

/**
 * What templates see as {@code env}: the data of one real environment, or of one of the two shadows, environments that do
 * not exist and are unlike in every field, so that whatever is the same in both depends on no environment.
 *
 * @param data the map, with the fields of {@link EnvironmentField}
 */
public record EnvironmentModel(MapNode data) {
    private static final int LONGEST_NAMESPACE = 63;

    /** Namespaces of the platform whose names a tenant's could be. */
    private static final Set<String> PLATFORM_NAMESPACES =
            Set.of("external-secrets", "kube-system", "kube-public", "kube-node-lease", "idp-deployers");

    /** A word that no real value contains, by which a probe is known again. */
    public static final String PROBE = "qzprobe";

    /**
     * Shows an environment to the template of a workload.
     *
     * @param environment the environment
     * @param system the workload's tenant
     * @param workload the workload's name
     * @param problems takes what is wrong with the names that follow
     * @return the model; every value has the origin of the line that says it
     */
    public static EnvironmentModel of(Environment environment, String system, String workload, Problems problems) {
        String namespace = environment.namespace(system);
        Origin origin = environment.settings().origin();
        checkNamespace(namespace, origin.at(Pointer.of("spec", "environments", environment.name())), problems);
        MapNode data = MapNode.empty(origin);
        for (EnvironmentField field : EnvironmentField.ALL) {
            Optional<Node> value = value(field.pointer(), environment, namespace, workload);
            data = value.isPresent() ? data.put(field.pointer(), value.get()) : data;
        }
        return new EnvironmentModel(data);
    }

    private static void checkNamespace(String namespace, Location location, Problems problems) {
        if (namespace.length() > LONGEST_NAMESPACE) {
            problems.error(
                    PlatformCode.NAMESPACE_TOO_LONG,
                    location,
                    "found the namespace " + namespace + ", expected at most " + LONGEST_NAMESPACE + " characters",
                    "shorten the system's name");
        }
        if (PLATFORM_NAMESPACES.contains(namespace)) {
            problems.error(
                    PlatformCode.RESERVED_NAME,
                    location,
                    "found the namespace " + namespace + ", which belongs to the platform",
                    "rename the system");
        }
    }

    private static Optional<Node> value(Pointer field, Environment environment, String namespace, String workload) {
        return switch (field.toString()) {
            case "/name" ->
                Optional.of(
                        new TextNode(environment.name(), environment.settings().origin()));
            case "/namespace" ->
                Optional.of(new TextNode(namespace, environment.settings().origin()));
            case "/iam/role" -> environment.target().at(field).map(role -> filled(role, namespace, workload));
            case "/storage/snapshotClass" -> environment.target().at(field);
            case "/capabilities/keda" ->
                Optional.of(environment
                        .settings()
                        .at(field)
                        .orElseGet(() ->
                                new BooleanNode(false, environment.settings().origin())));
            default -> environment.settings().at(field);
        };
    }

    private static Node filled(Node role, String namespace, String workload) {
        String pattern = ((TextNode) role).value();
        return new TextNode(pattern.replace("{namespace}", namespace).replace("{name}", workload), role.origin());
    }

    /**
     * Returns the first shadow: every optional field is there, every boolean is true.
     *
     * @return the model
     */
    public static EnvironmentModel shadowA() {
        return shadow(true);
    }

    /**
     * Returns the second shadow: no optional field is there, every boolean is false.
     *
     * @return the model
     */
    public static EnvironmentModel shadowB() {
        return shadow(false);
    }

    private static EnvironmentModel shadow(boolean first) {
        MapNode data = MapNode.empty();
        int number = 0;
        for (EnvironmentField field : EnvironmentField.ALL) {
            number++;
            if (first || !field.optional()) {
                data = data.put(field.pointer(), probe(field.type(), first, number));
            }
        }
        return new EnvironmentModel(data);
    }

    /** Texts are unlike in length, first letter and number of dots, so that no rule about names treats them alike. */
    private static Node probe(EnvironmentField.Type type, boolean first, int number) {
        if (type == EnvironmentField.Type.BOOLEAN) {
            return new BooleanNode(first, Origin.ENGINE);
        }
        String text = first ? "a" + PROBE + number : "z" + number + "." + PROBE + "-unlike.b";
        return new TextNode(text, Origin.ENGINE);
    }

    /**
     * Reads a text field.
     *
     * @param pointer a field that is always there
     * @return its value
     */
    public String text(String... pointer) {
        return ((TextNode) data.at(Pointer.of(pointer)).orElseThrow()).value();
    }

    /**
     * Tells whether the environment has a capability.
     *
     * @param capability its name
     * @return true where it has
     */
    public boolean has(String capability) {
        return data.map("capabilities")
                .flatMap(capabilities -> capabilities.truth(capability))
                .orElse(false);
    }
}
