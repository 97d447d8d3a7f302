package dev.idp.templates.catalog;

import dev.idp.templates.parameter.Schema;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.template.Version;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.NumberNode;
import dev.idp.templates.yaml.YamlLimits;
import dev.idp.templates.yaml.YamlReader;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads an index: strict YAML, valid against the published schema, and without two versions that are one. */
final class CatalogIndexReader {
    private static final Schema SCHEMA = Schema.resource(CatalogIndexReader.class, "catalog-index.schema.json");

    private CatalogIndexReader() {}

    /**
     * Reads an index.
     *
     * @param file the file as people know it
     * @param bytes its content
     * @return the index
     * @throws IdpException with everything that is wrong with it in itself
     */
    static CatalogIndex read(String file, byte[] bytes) {
        Node document = YamlReader.read(file, bytes, YamlLimits.INDEX);
        Problems problems = new Problems();
        refuseOthers(document, problems);
        problems.throwIfErrors();
        SCHEMA.check(document, Pointer.ROOT, problems);
        problems.throwIfErrors();
        MapNode map = (MapNode) document;
        Map<String, SortedMap<Version, IndexedVersion>> templates = new LinkedHashMap<>();
        for (String template : map.map("templates").orElseThrow().keys()) {
            templates.put(template, versions(map, template, problems));
        }
        problems.throwIfErrors();
        long serial = ((NumberNode) map.get("serial").orElseThrow()).value().longValueExact();
        return new CatalogIndex(serial, Collections.unmodifiableMap(templates));
    }

    /** A file of another kind is not an index with many faults. */
    private static void refuseOthers(Node document, Problems problems) {
        boolean isIndex = document instanceof MapNode map && map.text("kind").equals(Optional.of("CatalogIndex"));
        if (!isIndex) {
            problems.error(
                    CatalogCode.BAD_INDEX,
                    document.locate(Pointer.of("kind")),
                    "expected kind CatalogIndex of idp.dev/v1alpha1",
                    "compare it with the index of the shipped catalog");
        }
    }

    private static SortedMap<Version, IndexedVersion> versions(MapNode document, String template, Problems problems) {
        Pointer pointer = Pointer.of("templates", template);
        MapNode written = (MapNode) document.at(pointer).orElseThrow();
        SortedMap<Version, IndexedVersion> versions = new TreeMap<>();
        for (MapNode.Entry entry : written.entries()) {
            IndexedVersion version = version(template, entry, pointer.then(entry.key()));
            Optional<IndexedVersion> twin = Optional.ofNullable(versions.put(version.version(), version));
            twin.ifPresent(other -> problems.error(
                    CatalogCode.AMBIGUOUS_VERSIONS,
                    version.location(),
                    "found " + version.version() + " beside " + other.version()
                            + ", which SemVer takes for the same version",
                    "give one of them another number"));
        }
        return Collections.unmodifiableSortedMap(versions);
    }

    private static IndexedVersion version(String template, MapNode.Entry entry, Pointer pointer) {
        MapNode written = (MapNode) entry.value();
        return new IndexedVersion(
                template,
                Version.parse(entry.key()).orElseThrow(),
                written.text("digest").orElseThrow(),
                written.text("state").flatMap(VersionState::of).orElseThrow(),
                written.text("reason"),
                written.text("successor"),
                written.text("engine").flatMap(minimum -> Version.parse(minimum.substring(">=".length()))),
                entry.keyOrigin().at(pointer));
    }
}
