package dev.idp.tests.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.generate.EnvironmentPlan;
import dev.idp.templates.generate.Plan;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * From the cluster at home to AWS only storage, TLS and IAM change, and what follows from the environment's name. Both
 * clusters have the same capabilities here: what one of them lacks, a template replaces.
 */
class PortabilityTest {
    /** Storage, TLS and IAM. */
    private static final List<Pattern> ALLOWED_PATHS = List.of(
            Pattern.compile("ServiceAccount/[^/]+/metadata/annotations/eks\\.amazonaws\\.com~1role-arn"),
            Pattern.compile("HTTPRoute/[^/]+/spec/parentRefs/0/sectionName"),
            Pattern.compile("(PersistentVolumeClaim|StatefulSet)/.*/(storageClassName|snapshotClass)"),
            // With an IAM role, a bucket has no keys.
            Pattern.compile(".*/env/AWS_(ENDPOINT_URL_S3|ACCESS_KEY_ID|SECRET_ACCESS_KEY)/.*"),
            Pattern.compile("ExternalSecret/invoices-files/.*"));

    static Stream<ShippedCatalog.Example> examples() {
        return ShippedCatalog.examples();
    }

    @Test
    void one_workload_with_equal_parameters_differs_only_where_it_may() {
        assertPortable(ShippedCatalog.read(ShippedCatalog.ORDERS.resolve("idp.yaml")), 300);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_with_equal_parameters_differs_only_where_it_may(ShippedCatalog.Example example) {
        assertPortable(example.descriptor(), 60);
    }

    private static void assertPortable(String descriptor, int scalars) {
        MapNode document = (MapNode) YamlReader.read("idp.yaml", descriptor.getBytes(StandardCharsets.UTF_8));
        Plan plan = ShippedCatalog.withEqualEnvironments(document).plan();
        String system =
                document.map("spec").flatMap(spec -> spec.text("system")).orElseThrow();
        SortedMap<String, String> dev = leaves(plan.environment("dev").orElseThrow(), system, "dev");
        SortedMap<String, String> prod = leaves(plan.environment("prod").orElseThrow(), system, "prod");

        List<String> differences = new ArrayList<>();
        SortedMap<String, String> all = new TreeMap<>(dev);
        all.putAll(prod);
        for (String path : all.keySet()) {
            boolean same = dev.getOrDefault(path, "absent").equals(prod.getOrDefault(path, "absent"));
            if (!same
                    && ALLOWED_PATHS.stream()
                            .noneMatch(allowed -> allowed.matcher(path).matches())) {
                differences.add(path + ": " + dev.get(path) + " | " + prod.get(path));
            }
        }

        assertThat(differences).isEmpty();
        assertThat(dev).hasSizeGreaterThan(scalars);
    }

    /** All scalars by path, with the words that an environment may bring along replaced by what they stand for. */
    private static SortedMap<String, String> leaves(EnvironmentPlan environment, String system, String name) {
        String domain = name.equals("dev") ? "dev.idp.example" : "idp.example";
        SortedMap<String, String> leaves = new TreeMap<>();
        Stream.concat(
                        environment.resources().stream(),
                        environment.platformResources().values().stream().flatMap(List::stream))
                .forEach(resource -> resource.node()
                        .leaves()
                        .forEach(leaf -> leaves.put(
                                neutral(resource.kind() + "/" + resource.name(), system, name, domain)
                                        + named(resource.node(), leaf.pointer()),
                                neutral(leaf.value().asText(), system, name, domain))));
        return leaves;
    }

    /** Names variables by their names: which place they have depends on those before. */
    private static String named(MapNode resource, Pointer pointer) {
        int list = pointer.tokens().indexOf("env");
        if (list < 0 || pointer.tokens().size() < list + 2) {
            return pointer.toString();
        }
        Pointer variable = new Pointer(pointer.tokens().subList(0, list + 2));
        String name =
                ((MapNode) resource.at(variable).orElseThrow()).text("name").orElseThrow();
        return new Pointer(pointer.tokens().subList(0, list + 1))
                .then(name)
                .then(new Pointer(
                        pointer.tokens().subList(list + 2, pointer.tokens().size())))
                .toString();
    }

    private static String neutral(String value, String system, String environment, String domain) {
        return value.replace("https://id.idp.example/realms/" + environment, "ISSUER")
                .replace("." + domain, ".DOMAIN")
                .replace(system + "-" + environment, "NAMESPACE")
                .replace(system + "." + environment + ".", system + ".ENVIRONMENT.")
                .replace(system + "_" + environment + "_", system + "_ENVIRONMENT_")
                .replaceAll("(?<=[a-z]-)" + environment + "$", "ENVIRONMENT")
                .replaceAll("^" + environment + "$", "ENVIRONMENT")
                .replaceAll("^sha256:[0-9a-f]{64}$", "CHECKSUM");
    }
}
