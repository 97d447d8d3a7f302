package dev.idp.templates.template;

import dev.idp.templates.parameter.Schema;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.NearMiss;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.tree.Digest;
import dev.idp.templates.tree.FileEntry;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.YamlReader;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Reads a template version from its files: a Backstage {@code Template} entity with what only this engine reads under
 * {@code spec.idp}, and the manifests.
 */
public final class TemplateReader {
    private static final String ENTITY = "template.yaml";
    private static final String OUTPUTS = "outputs.yaml.ftl";
    private static final String ENTITY_VERSION = "scaffolder.backstage.io/v1beta3";
    private static final Pointer IDP = Pointer.of("spec", "idp");

    private final String name;
    private final String version;
    private final FileTree files;
    private final MapNode entity;
    private final Problems problems;

    private TemplateReader(String name, String version, FileTree files, MapNode entity, Problems problems) {
        this.name = name;
        this.version = version;
        this.files = files;
        this.entity = entity;
        this.problems = problems;
    }

    /**
     * Reads a template version.
     *
     * @param name the template's name, by its folder
     * @param version its version, by its folder
     * @param files its files
     * @param libraries gives the libraries that it uses
     * @return the version
     * @throws IdpException with everything that is wrong with it in itself
     */
    public static TemplateVersion read(String name, String version, FileTree files, Libraries libraries) {
        Problems problems = new Problems();
        MapNode entity = entity(name + "@" + version + "/" + ENTITY, files, problems);
        return new TemplateReader(name, version, files, entity, problems).read(libraries);
    }

    private static MapNode entity(String file, FileTree files, Problems problems) {
        FileEntry entry = files.get(ENTITY)
                .orElseThrow(() -> new IdpException(Problem.error(
                        TemplateCode.MISSING_FILE, Location.of(file), "found no " + ENTITY, "every version has one")));
        MapNode entity = entity(YamlReader.read(file, entry.bytes()), problems);
        problems.throwIfErrors();
        IdpSection.check(entity, problems);
        problems.throwIfErrors();
        return entity;
    }

    private TemplateVersion read(Libraries libraries) {
        checkNames();
        Schema parameters = Schema.of(ParameterPages.schema(entity));
        checkImages();
        refuseUnbuilt();
        TemplateType type = type();
        checkFiles(type);
        IdpSection.checkBound(entity, ParameterPages.asked(entity), problems);
        List<Migration> migrations = MigrationReader.of(entity, parameters, problems);
        SortedMap<String, DeclaredOutput> declared = IdpSection.outputs(entity, type, problems);
        List<TemplateVersion> used = LibraryReferences.of(entity, libraries, problems);
        problems.throwIfErrors();
        return version(type, parameters, used, migrations, declared);
    }

    private TemplateVersion version(
            TemplateType type,
            Schema parameters,
            List<TemplateVersion> used,
            List<Migration> migrations,
            SortedMap<String, DeclaredOutput> declared) {
        return new TemplateVersion(
                name,
                version,
                type,
                digest(files, used),
                entity.textAt(Pointer.of("metadata", "title")).orElse(name),
                entity.textAt(Pointer.of("metadata", "description")).orElse(""),
                parameters,
                texts(entity, IDP.then("images")),
                texts(entity, IDP.then("requires")),
                used,
                migrations,
                declared,
                files.at(TreePath.of("manifests")),
                files.get(OUTPUTS));
    }

    private TemplateType type() {
        String word = entity.textAt(IDP.then("type")).orElse(TemplateType.WORKLOAD.word());
        Optional<TemplateType> type = TemplateType.of(word);
        if (type.isEmpty()) {
            problems.error(
                    TemplateCode.UNKNOWN_TYPE,
                    entity.locate(IDP.then("type")),
                    "found the type " + word + ", expected one of " + String.join(", ", TemplateType.words()),
                    NearMiss.hint(word, TemplateType.words()));
        }
        return type.orElse(TemplateType.WORKLOAD);
    }

    private void checkFiles(TemplateType type) {
        boolean hasOutputs = files.get(OUTPUTS).isPresent();
        if (hasOutputs != (type == TemplateType.NEED)) {
            refuseOutputs(type, hasOutputs);
        }
        files.at(TreePath.of("manifests")).files().keySet().stream()
                .filter(path -> type == TemplateType.LIBRARY && path.name().endsWith(".yaml.ftl"))
                .forEach(this::refuseManifest);
    }

    private void refuseOutputs(TemplateType type, boolean hasOutputs) {
        problems.error(
                TemplateCode.FILE_OF_OTHER_TYPE,
                Location.of(name + "@" + version + "/" + OUTPUTS),
                hasOutputs
                        ? "found outputs in a template of type " + type.word() + "; only a need has outputs"
                        : "found no outputs, expected what the need hands over",
                hasOutputs
                        ? "remove the file, or say type: need"
                        : "write the file: one line NAME: VALUE for each output");
    }

    private void refuseManifest(TreePath path) {
        problems.error(
                TemplateCode.FILE_OF_OTHER_TYPE,
                Location.of(name + "@" + version + "/manifests/" + path),
                "found a manifest in a library, expected only files for others to import",
                "rename it to end in .ftl, without .yaml");
    }

    private static String digest(FileTree files, List<TemplateVersion> libraries) {
        Digest digest = Digest.start("idp-tree-v1").tree(digested(files));
        libraries.stream()
                .sorted(Comparator.comparing(TemplateVersion::name))
                .forEach(library -> digest.text("library " + library.label() + " " + library.digest()));
        return digest.value();
    }

    /** Examples and texts for people may be improved after a release; what is rendered may not. */
    private static FileTree digested(FileTree files) {
        FileTree rendered = FileTree.EMPTY;
        for (String folder : List.of("manifests", "skeleton")) {
            TreePath path = TreePath.of(folder);
            rendered = rendered.with(files.at(path).in(path));
        }
        for (String file : List.of(ENTITY, OUTPUTS)) {
            TreePath path = TreePath.of(file);
            FileTree soFar = rendered;
            rendered = files.get(path).map(entry -> soFar.with(path, entry)).orElse(soFar);
        }
        return rendered;
    }

    private static MapNode entity(Node document, Problems problems) {
        if (document instanceof MapNode map
                && map.text("apiVersion").equals(Optional.of(ENTITY_VERSION))
                && map.text("kind").equals(Optional.of("Template"))
                && map.at(IDP).filter(MapNode.class::isInstance).isPresent()) {
            return map;
        }
        problems.error(
                TemplateCode.NOT_A_TEMPLATE,
                document.locate(Pointer.ROOT),
                "expected a Backstage entity of kind Template, " + ENTITY_VERSION + ", with a map spec.idp",
                "compare it with the shipped templates");
        return MapNode.empty();
    }

    private void checkNames() {
        checkName(Pointer.of("metadata", "name"), name);
        checkName(IDP.then("version"), version);
    }

    private void checkName(Pointer pointer, String folder) {
        String found = entity.textAt(pointer).orElse("nothing");
        if (!found.equals(folder)) {
            problems.error(
                    TemplateCode.NAME_DIFFERS,
                    entity.locate(pointer),
                    "found " + found + ", expected " + folder + " as the folder says",
                    "");
        }
    }

    private void checkImages() {
        List<String> properties = ParameterPages.properties(entity);
        texts(entity, IDP.then("images")).stream()
                .filter(image -> !properties.contains(image.split("\\.", -1)[0]))
                .forEach(image -> problems.error(
                        TemplateCode.UNKNOWN_IMAGE_PARAMETER,
                        entity.locate(IDP.then("images")),
                        "found " + image + ", which is no parameter",
                        NearMiss.hint(image, properties)));
    }

    private void refuseUnbuilt() {
        for (String field : List.of("ownership", "mergeKeys")) {
            Pointer pointer = IDP.then(field);
            if (entity.at(pointer).isPresent()) {
                problems.error(
                        TemplateCode.NOT_SUPPORTED_YET,
                        entity.locateKey(pointer),
                        "not supported yet by this version of the engine",
                        "remove the field");
            }
        }
    }

    private static List<String> texts(MapNode entity, Pointer pointer) {
        return entity.at(pointer)
                .filter(ListNode.class::isInstance)
                .map(list -> ((ListNode) list).texts())
                .orElse(List.of());
    }
}
