package dev.idp.templates.generate;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.render.ManifestTemplates;
import dev.idp.templates.render.TemplateFolder;
import dev.idp.templates.template.TemplateVersion;
import dev.idp.templates.tree.FileEntry;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Compiles the manifests of each template version once; a version never changes, its digest says so. */
final class CompiledManifests {
    private final Map<String, ManifestTemplates> compiled = new ConcurrentHashMap<>();

    /**
     * Compiles, or takes what was compiled before.
     *
     * @throws IdpException where the manifests are no templates
     */
    ManifestTemplates of(TemplateVersion template) {
        return compiled.computeIfAbsent(
                template.label() + " " + template.digest(),
                key -> compile(template, template.manifests(), template.label() + "/manifests"));
    }

    /**
     * Compiles the outputs of a need, or takes what was compiled before.
     *
     * @throws IdpException where the outputs are no template
     */
    ManifestTemplates outputsOf(TemplateVersion template) {
        return compiled.computeIfAbsent(
                "outputs of " + template.label() + " " + template.digest(),
                key -> compile(template, outputs(template), template.label()));
    }

    /** The outputs, beside the files of {@code manifests/} that they may import. */
    private static FileTree outputs(TemplateVersion template) {
        FileTree files = FileTree.EMPTY;
        for (Map.Entry<TreePath, FileEntry> file : template.manifests().files().entrySet()) {
            if (!file.getKey().name().endsWith(".yaml.ftl")) {
                files = files.with(TreePath.of("manifests/" + file.getKey()), file.getValue());
            }
        }
        return files.with(TreePath.of("outputs.yaml.ftl"), template.outputs().orElseThrow());
    }

    private static ManifestTemplates compile(TemplateVersion template, FileTree own, String label) {
        List<TemplateFolder> folders = new ArrayList<>();
        folders.add(new TemplateFolder(Optional.empty(), label, own));
        template.allLibraries()
                .forEach((name, library) -> folders.add(
                        new TemplateFolder(Optional.of(name), library.label() + "/manifests", library.manifests())));
        Problems problems = new Problems();
        ManifestTemplates manifests = ManifestTemplates.compile(folders, problems);
        problems.throwIfErrors();
        return manifests;
    }
}
