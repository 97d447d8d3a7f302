package dev.idp.templates.author;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.template.TemplateType;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Starts a template: the smallest version that is complete, to be changed. */
public final class Skeleton {
    private static final String VERSION = "1.0.0";
    private static final List<String> COMMON = List.of("template.yaml", "README.md", "CHANGELOG.md");
    private static final Map<TemplateType, List<String>> FILES = Map.of(
            TemplateType.WORKLOAD,
            List.of(
                    "manifests/lib.ftl",
                    "manifests/deployment.yaml.ftl",
                    "manifests/service.yaml.ftl",
                    "manifests/service-account.yaml.ftl",
                    "manifests/network.yaml.ftl",
                    "manifests/disruption.yaml.ftl",
                    "examples/minimal/idp.yaml"),
            TemplateType.NEED,
            List.of("manifests/claim.yaml.ftl", "outputs.yaml.ftl", "examples/minimal/idp.yaml"),
            TemplateType.LIBRARY,
            List.of("manifests/labels.ftl"));

    private Skeleton() {}

    /**
     * Adds a first version of a template to a catalog.
     *
     * @param folder the catalog; one without an index is started
     * @param name the template's name
     * @param type what it is for
     * @return the catalog with it: its files, its expectations, and its entry as a candidate
     * @throws IdpException where the name is none, or is taken
     */
    public static CatalogFolder added(CatalogFolder folder, String name, TemplateType type) {
        checkName(name);
        checkFree(folder, name);
        FileTree files = FileTree.EMPTY;
        for (String file : COMMON) {
            files = files.with(file, read(type, file, name));
        }
        for (String file : Objects.requireNonNull(FILES.get(type))) {
            files = files.with(file, read(type, file, name));
        }
        CatalogFolder started = folder.files().get(CatalogFolder.INDEX).isPresent()
                ? folder
                : folder.with(FileTree.EMPTY.with(CatalogFolder.INDEX.toString(), IndexText.empty()));
        CatalogFolder with = started.with(files.in(TreePath.of(name).resolve(VERSION)));
        return CatalogExamples.updated(with, version -> version.template().equals(name));
    }

    private static void checkName(String name) {
        if (!name.matches("[a-z]([a-z0-9-]{0,61}[a-z0-9])?") || name.equals(NeedProbe.NAME)) {
            throw new IdpException(Problem.error(
                    AuthorCode.BAD_NAME,
                    Location.of(name),
                    "found " + name + " as the name of a template, expected a DNS label of its own",
                    "use lower-case letters, digits and hyphens, a letter first"));
        }
    }

    private static void checkFree(CatalogFolder folder, String name) {
        Optional<TreePath> taken = folder.files().files().keySet().stream()
                .filter(path -> path.names().get(0).equals(name))
                .findFirst();
        if (taken.isPresent()) {
            throw new IdpException(Problem.error(
                    AuthorCode.ALREADY_THERE,
                    Location.of(folder.path(name)),
                    "found a template of this name: nothing is overwritten",
                    "choose another name; a new version is a copy of the folder of the last one"));
        }
    }

    private static String read(TemplateType type, String file, String name) {
        String resource = "skeleton/" + type.word() + "/" + file;
        try (InputStream in = Skeleton.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@NAME@", name);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + resource, unreadable);
        }
    }
}
