package dev.idp.templates.generate;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.render.ManifestTemplates;
import dev.idp.templates.template.TemplateVersion;
import java.util.Map;
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
        return compiled.computeIfAbsent(template.label() + " " + template.digest(), key -> compile(template));
    }

    private static ManifestTemplates compile(TemplateVersion template) {
        Problems problems = new Problems();
        ManifestTemplates manifests =
                ManifestTemplates.compile(template.label() + "/manifests", template.manifests(), problems);
        problems.throwIfErrors();
        return manifests;
    }
}
