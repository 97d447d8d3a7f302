package dev.idp.templates.generate;

import dev.idp.templates.lock.Resolution;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.template.TemplateType;
import dev.idp.templates.template.TemplateVersion;
import dev.idp.templates.workload.Workload;
import dev.idp.templates.workload.WorkloadNeed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;

/**
 * The template versions that a workload is made with.
 *
 * @param template what the workload follows
 * @param needs what provides its needs, by their names
 */
record UsedTemplates(TemplateVersion template, SortedMap<String, TemplateVersion> needs) {
    /**
     * Takes what references were resolved to.
     *
     * @param resolution the versions
     * @param workload the descriptor with the references
     * @param problems takes references to templates of another type
     */
    static UsedTemplates of(Resolution resolution, Workload workload, Problems problems) {
        check(
                resolution.template(),
                TemplateType.WORKLOAD,
                workload.locate(Pointer.of("spec", "template", "name")),
                problems);
        for (WorkloadNeed need : workload.needs()) {
            check(
                    Objects.requireNonNull(resolution.needs().get(need.name())),
                    TemplateType.NEED,
                    workload.locate(need.pointer().then("template")),
                    problems);
        }
        return new UsedTemplates(resolution.template(), resolution.needs());
    }

    private static void check(TemplateVersion found, TemplateType expected, Location asked, Problems problems) {
        if (found.type() != expected) {
            problems.error(
                    GenerateCode.OTHER_TYPE,
                    asked,
                    "found " + found.label() + ", a template of type "
                            + found.type().word() + ", expected one of type " + expected.word(),
                    "see which templates there are: idp list");
        }
    }

    /** Lists all template versions but libraries. */
    List<TemplateVersion> all() {
        List<TemplateVersion> all = new ArrayList<>(List.of(template));
        all.addAll(needs.values());
        return all;
    }
}
