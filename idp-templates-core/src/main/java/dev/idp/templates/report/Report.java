package dev.idp.templates.report;

import dev.idp.templates.generate.Plan;
import dev.idp.templates.tree.FileChange;
import dev.idp.templates.workload.Workload;
import java.util.List;

/**
 * A page about one plan, for the people who will answer for it.
 *
 * @param workload the workload that was planned
 * @param plan what is made for it
 * @param changes how the plan's tree differs from the tree that was there before
 */
public record Report(Workload workload, Plan plan, List<FileChange> changes) {
    /** Copies the list. */
    public Report {
        changes = List.copyOf(changes);
    }

    /**
     * Writes the page. The same report gives the same text: it holds no time, no path of this machine and no random
     * value.
     *
     * @return one HTML document that needs nothing else: style and script are in it, and its own policy forbids it to load
     *     anything
     */
    public String html() {
        List<Section> sections = List.of(
                new PlanSection(workload, plan),
                LinkSection.of(plan),
                new PolicySection(plan),
                new ProblemSection(plan),
                new ChangeSection(plan, changes),
                DifferenceSection.of(plan),
                new OriginSection(plan));
        return new Page(workload, plan, sections).html();
    }
}
