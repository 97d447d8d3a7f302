package dev.idp.templates.generate;

import dev.idp.templates.catalog.Catalog;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.template.TemplateType;
import dev.idp.templates.template.TemplateVersion;
import dev.idp.templates.workload.Workload;
import dev.idp.templates.workload.WorkloadNeed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The template versions that a workload's references come down to.
 *
 * @param template what the workload follows
 * @param needs what provides its needs, by their names
 */
record Resolution(TemplateVersion template, SortedMap<String, TemplateVersion> needs) {
    /**
     * Resolves a workload's references.
     *
     * @param workload the descriptor
     * @param catalog where template versions come from
     * @return the versions
     * @throws IdpException with everything that cannot be resolved
     */
    static Resolution of(Workload workload, Catalog catalog) {
        Problems problems = new Problems();
        Pointer reference = Pointer.of("spec", "template");
        Optional<TemplateVersion> template = find(
                workload.template().name(),
                workload.template().version(),
                new Place(workload, reference.then("name"), reference.then("version"), TemplateType.WORKLOAD),
                catalog,
                problems);
        SortedMap<String, TemplateVersion> needs = new TreeMap<>();
        for (WorkloadNeed need : workload.needs()) {
            Pointer at = need.pointer();
            Place place = new Place(workload, at.then("template"), at.then("version"), TemplateType.NEED);
            find(need.template().name(), need.template().version(), place, catalog, problems)
                    .ifPresent(found -> needs.put(need.name(), found));
        }
        problems.throwIfErrors();
        return new Resolution(template.orElseThrow(), needs);
    }

    private static Optional<TemplateVersion> find(
            String name, String version, Place place, Catalog catalog, Problems problems) {
        try {
            TemplateVersion found = catalog.find(name, version, place.nameAsked(), place.versionAsked());
            if (found.type() != place.expected()) {
                problems.error(
                        GenerateCode.OTHER_TYPE,
                        place.nameAsked(),
                        "found " + found.label() + ", a template of type "
                                + found.type().word() + ", expected one of type "
                                + place.expected().word(),
                        "see which templates there are: idp list");
            }
            return Optional.of(found);
        } catch (IdpException wrong) {
            problems.addAll(wrong.problems());
            return Optional.empty();
        }
    }

    /** Lists all template versions but libraries. */
    List<TemplateVersion> all() {
        List<TemplateVersion> all = new ArrayList<>(List.of(template));
        all.addAll(needs.values());
        return all;
    }

    private record Place(Workload workload, Pointer name, Pointer version, TemplateType expected) {
        Location nameAsked() {
            return workload.locate(name);
        }

        Location versionAsked() {
            return workload.locate(version);
        }
    }
}
