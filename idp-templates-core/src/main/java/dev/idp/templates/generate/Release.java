package dev.idp.templates.generate;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.kustomize.Base;
import dev.idp.templates.kustomize.KustomizeFolder;
import dev.idp.templates.platform.EnvironmentModel;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.template.TemplateVersion;
import dev.idp.templates.tree.Digest;
import dev.idp.templates.tree.FileTree;
import java.util.List;

/**
 * What all environments of a workload share when they run the same thing. It is made from two environments that do not
 * exist, so no real environment and no platform file can touch it.
 *
 * @param base what the two shadows have in common
 * @param files the files of the base
 * @param digest identifies base, template and needs
 */
record Release(List<Resource> base, FileTree files, String digest) {
    /**
     * Makes the release of a workload.
     *
     * @param renderer renders the workload
     * @param templates the template versions that it uses
     * @param parameters the shared parameters, complete, images by name only
     * @param problems takes what is wrong with the shadows
     */
    static Release of(WorkloadRenderer renderer, UsedTemplates templates, Parameters parameters, Problems problems) {
        List<Resource> shadowA = shadow(renderer, EnvironmentModel.shadowA(), parameters, problems);
        List<Resource> shadowB = shadow(renderer, EnvironmentModel.shadowB(), parameters, problems);
        problems.throwIfErrors();
        List<Resource> base = Base.of(shadowA, shadowB);
        FileTree files = KustomizeFolder.base(base);
        return new Release(base, files, digest(files, templates));
    }

    /** The digest of a template version covers its libraries. */
    private static String digest(FileTree files, UsedTemplates templates) {
        TemplateVersion template = templates.template();
        Digest digest = Digest.start("idp-release-v1")
                .tree(files)
                .text("template " + template.label() + " " + template.digest());
        templates
                .needs()
                .forEach((name, need) -> digest.text("need " + name + " " + need.label() + " " + need.digest()));
        return digest.value();
    }

    private static List<Resource> shadow(
            WorkloadRenderer renderer, EnvironmentModel environment, Parameters parameters, Problems problems) {
        return renderer.render(environment, parameters, Reach.EVERYWHERE, problems)
                .own();
    }
}
