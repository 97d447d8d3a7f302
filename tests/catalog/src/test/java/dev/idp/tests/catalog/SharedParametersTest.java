package dev.idp.tests.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.template.TemplateVersion;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.YamlWriter;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who knows a parameter of one template knows it in all: its schema is the same, word for word. */
class SharedParametersTest {
    /** These mean the same everywhere, but each template has some fields or a default of its own. */
    private static final Set<String> ALIKE_IN_COMMON_FIELDS = Set.of("alerts");

    private static final Set<String> OWN = Set.of("static-site.image", "static-site.replicas");

    private static final Map<String, Origin> FIRST = first();

    /** A schema, and the version that it was found in. */
    private record Origin(String label, MapNode schema) {}

    static Stream<Named<TemplateVersion>> versions() {
        return ShippedCatalog.workloads();
    }

    private static Map<String, Origin> first() {
        Map<String, Origin> first = new TreeMap<>();
        ShippedCatalog.workloads()
                .map(Named::getPayload)
                .forEach(version -> properties(version.parameters().document()).forEach((name, schema) -> {
                    if (!OWN.contains(version.name() + "." + name)) {
                        first.putIfAbsent(name, new Origin(version.label(), schema));
                    }
                }));
        return first;
    }

    @ParameterizedTest
    @MethodSource("versions")
    void a_parameter_has_the_same_schema_in_every_template(TemplateVersion version) {
        properties(version.parameters().document()).forEach((name, schema) -> {
            Origin origin = FIRST.get(name);
            if (OWN.contains(version.name() + "." + name) || origin == null) {
                return;
            }
            if (ALIKE_IN_COMMON_FIELDS.contains(name)) {
                Map<String, MapNode> others = properties(origin.schema());
                properties(schema)
                        .forEach((field, one) -> Optional.ofNullable(others.get(field))
                                .ifPresent(other -> assertSame(version.label(), name + "." + field, one, other)));
            } else if (!isOfOtherVersion(version, origin, name)) {
                assertSame(version.label() + " and " + origin.label(), name, schema, origin.schema());
            }
        });
    }

    /** A parameter that only one template has may change from version to version: that is what versions are for. */
    private static boolean isOfOtherVersion(TemplateVersion version, Origin origin, String name) {
        boolean onlyHere = ShippedCatalog.workloads()
                .map(Named::getPayload)
                .filter(other -> !other.name().equals(version.name()))
                .noneMatch(other -> properties(other.parameters().document()).containsKey(name));
        return onlyHere && !origin.label().equals(version.label());
    }

    private static void assertSame(String versions, String parameter, MapNode one, MapNode other) {
        assertThat(YamlWriter.write(one)).as("%s of %s", parameter, versions).isEqualTo(YamlWriter.write(other));
    }

    private static Map<String, MapNode> properties(MapNode schema) {
        Map<String, MapNode> properties = new TreeMap<>();
        schema.map("properties")
                .orElseGet(MapNode::empty)
                .entries()
                .forEach(entry -> properties.put(entry.key(), (MapNode) entry.value()));
        return properties;
    }
}
