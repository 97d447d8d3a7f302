package dev.idp.tests.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.generate.EnvironmentPlan;
import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.template.TemplateVersion;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.TextNode;
import dev.idp.templates.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A version says which one it is, keeps what Kubernetes lets nobody change, and migrates what it changes. */
class VersionsTest {
    private static final List<Pointer> IMMUTABLE = List.of(
            Pointer.of("spec", "selector"),
            Pointer.of("spec", "serviceName"),
            Pointer.of("spec", "podManagementPolicy"),
            Pointer.of("spec", "volumeClaimTemplates"));

    static Stream<ShippedCatalog.Example> examples() {
        return ShippedCatalog.examples();
    }

    /** Versions that have one before them. */
    static Stream<Named<TemplateVersion>> later() {
        return ShippedCatalog.workloads()
                .filter(version -> before(version.getPayload()).isPresent());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_resource_names_the_version_that_made_it(ShippedCatalog.Example example) {
        Set<String> used = new TreeSet<>();
        for (Resource resource : resources(example)) {
            Optional<String> version =
                    resource.metadata().map("annotations").flatMap(annotations -> annotations.text("idp.dev/template"));
            assertThat(version).as(resource.id().toString()).isPresent();
            used.add(version.orElseThrow());
        }

        assertThat(used).contains(example.version().label()).isEqualTo(example.templates());
    }

    @ParameterizedTest
    @MethodSource("later")
    void a_version_keeps_what_kubernetes_lets_nobody_change(TemplateVersion version) {
        Map<String, Node> old = immutable(minimal(before(version).orElseThrow()));

        assertThat(immutable(minimal(version))).isEqualTo(old);
        assertThat(old).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("later")
    void a_parameter_that_is_gone_was_renamed_or_dropped(TemplateVersion version) {
        TemplateVersion old = before(version).orElseThrow();
        Set<String> now = paths(version.parameters().document(), "");
        Set<String> gone = new TreeSet<>(paths(old.parameters().document(), ""));
        gone.removeAll(now);
        Set<String> migrated = new TreeSet<>();
        for (MapNode change : changes(version)) {
            change.map("rename").ifPresent(rename -> {
                migrated.add(rename.text("from").orElseThrow());
                assertThat(now).contains(rename.text("to").orElseThrow());
            });
            change.map("drop")
                    .ifPresent(drop -> migrated.add(drop.text("parameter").orElseThrow()));
            change.map("default")
                    .ifPresent(one ->
                            assertThat(now).contains(one.text("parameter").orElseThrow()));
            change.map("values")
                    .ifPresent(one ->
                            assertThat(now).contains(one.text("parameter").orElseThrow()));
        }

        assertThat(gone)
                .allMatch(path ->
                        migrated.stream().anyMatch(prefix -> path.equals(prefix) || path.startsWith(prefix + ".")));
        assertThat(migrated).isSubsetOf(paths(old.parameters().document(), ""));
    }

    private static Optional<TemplateVersion> before(TemplateVersion version) {
        return ShippedCatalog.workloads()
                .map(Named::getPayload)
                .filter(other -> other.name().equals(version.name()))
                .takeWhile(other -> !other.version().equals(version.version()))
                .reduce((first, second) -> second);
    }

    private static ShippedCatalog.Example minimal(TemplateVersion version) {
        return ShippedCatalog.examples()
                .filter(example -> example.toString().equals(version.label() + " minimal"))
                .findFirst()
                .orElseThrow();
    }

    private static List<MapNode> changes(TemplateVersion version) {
        String text = ShippedCatalog.read(ShippedCatalog.folder(version).resolve("template.yaml"));
        MapNode entity = (MapNode) YamlReader.read("template.yaml", text.getBytes(StandardCharsets.UTF_8));
        ListNode migrations =
                (ListNode) entity.at(Pointer.of("spec", "idp", "migrations")).orElseThrow();
        MapNode migration = migrations.maps().get(0);
        assertThat(migration.text("from"))
                .contains(before(version).orElseThrow().version());
        return migration.list("changes").orElseThrow().maps();
    }

    private static Set<String> paths(MapNode schema, String prefix) {
        Set<String> paths = new TreeSet<>();
        for (MapNode.Entry property :
                schema.map("properties").orElseGet(MapNode::empty).entries()) {
            paths.add(prefix + property.key());
            paths.addAll(paths((MapNode) property.value(), prefix + property.key() + "."));
        }
        return paths;
    }

    private static Map<String, Node> immutable(ShippedCatalog.Example example) {
        Map<String, Node> found = new TreeMap<>();
        for (Resource resource : resources(example)) {
            if (!resource.kind().equals("Service")) {
                IMMUTABLE.forEach(pointer -> resource.node()
                        .at(pointer)
                        .ifPresent(node -> found.put(resource.kind() + pointer.dotted(), node)));
            }
            found.put(
                    resource.kind() + "/" + resource.name(),
                    new TextNode("", resource.node().origin()));
        }
        found.keySet().removeIf(key -> key.startsWith("NetworkPolicy") || key.startsWith("HorizontalPodAutoscaler"));
        return found;
    }

    private static List<Resource> resources(ShippedCatalog.Example example) {
        List<Resource> all = new ArrayList<>();
        for (EnvironmentPlan environment : example.tester().plan().environments()) {
            all.addAll(environment.resources());
            environment.platformResources().values().forEach(all::addAll);
        }
        return all;
    }
}
