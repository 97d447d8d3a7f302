package dev.idp.templates.author;

import dev.idp.templates.catalog.Catalog;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.tree.FileEntry;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.YamlReader;
import dev.idp.templates.yaml.YamlWriter;
import java.util.List;
import java.util.Optional;

/**
 * A catalog as its author sees it: the files, whatever their state.
 *
 * @param label what people call the folder; empty for the one they are in
 * @param files {@code index.yaml} and the folders {@code TEMPLATE/VERSION/}; other files are not looked at
 */
public record CatalogFolder(String label, FileTree files) {
    /** What a catalog says of its versions. */
    public static final TreePath INDEX = TreePath.of("index.yaml");

    private static final String ENTITY = "template.yaml";

    /**
     * Lists the versions.
     *
     * @return each folder with a {@code template.yaml}, by template and number
     */
    public List<VersionFolder> versions() {
        return files.files().keySet().stream()
                .filter(path -> path.names().size() == 3 && path.name().equals(ENTITY))
                .map(path -> folder(path.names().get(0), path.names().get(1)))
                .sorted()
                .toList();
    }

    Optional<VersionFolder> version(String template, String version) {
        return versions().stream()
                .filter(folder ->
                        folder.template().equals(template) && folder.version().equals(version))
                .findFirst();
    }

    private VersionFolder folder(String template, String version) {
        return new VersionFolder(
                template, version, files.at(TreePath.of(template).resolve(version)));
    }

    /** Reads the index. */
    MapNode index() {
        String file = path(INDEX.toString());
        FileEntry entry = files.get(INDEX).orElseThrow(() -> noIndex(file));
        Node document = YamlReader.read(file, entry.bytes());
        if (document instanceof MapNode map && isIndex(map)) {
            return map;
        }
        throw new IdpException(Problem.error(
                AuthorCode.BAD_INDEX,
                document.locate(Pointer.ROOT),
                "expected kind CatalogIndex with a map templates",
                "compare it with the index of the shipped catalog"));
    }

    private static IdpException noIndex(String file) {
        return new IdpException(Problem.error(
                AuthorCode.BAD_INDEX,
                Location.of(file),
                "found no index.yaml, expected a catalog",
                "name the folder of a catalog, or start one: idp catalog new NAME"));
    }

    private static boolean isIndex(MapNode document) {
        return document.text("kind").equals(Optional.of("CatalogIndex"))
                && document.map("templates").isPresent();
    }

    /** Opens all versions as candidates, so that each can be looked at; what stands in for needs and for their users is among them. */
    Catalog catalog() {
        FileTree all = NeedProbe.files().with(NeedStandIn.files(versions()));
        for (VersionFolder version : versions()) {
            all = all.with(version.files().in(version.path()));
        }
        MapNode index = MapNode.empty()
                .with("apiVersion", "idp.dev/v1alpha1")
                .with("kind", "CatalogIndex")
                .with("serial", 1)
                .with("templates", candidates(new CatalogFolder(label, all).versions()));
        return Catalog.of(all.with(INDEX.toString(), YamlWriter.write(index)), label, true);
    }

    private static MapNode candidates(List<VersionFolder> versions) {
        MapNode candidate =
                MapNode.empty().with("digest", "sha256:" + "0".repeat(64)).with("state", "candidate");
        MapNode templates = MapNode.empty();
        for (VersionFolder version : versions) {
            templates = templates.put(Pointer.of(version.template(), version.version()), candidate);
        }
        return templates;
    }

    CatalogFolder with(FileTree other) {
        return new CatalogFolder(label, files.with(other));
    }

    /** Names a file as the person does who named the folder. */
    String path(String below) {
        return label.isEmpty() ? below : label + "/" + below;
    }

    /** Puts problems of a template version, which name it NAME@VERSION, where its files are. */
    Problem located(Problem problem) {
        Location at = problem.location();
        String file = at.file().replaceFirst("^([a-z0-9-]+)@([^/]+)/", "$1/$2/");
        return file.equals(at.file())
                ? problem
                : problem.at(new Location(path(file), at.line(), at.column(), at.pointer()));
    }
}
