package dev.idp.templates.report;

import dev.idp.templates.generate.EnvironmentPlan;
import dev.idp.templates.generate.Plan;
import java.util.ArrayList;
import java.util.List;

/**
 * How each environment differs from the one before it, by what a cluster understands.
 *
 * @param steps from each environment to the next
 */
record DifferenceSection(List<Step> steps) implements Section {
    static DifferenceSection of(Plan plan) {
        List<EnvironmentPlan> all = plan.environments();
        List<Step> steps = new ArrayList<>();
        for (int i = 1; i < all.size(); i++) {
            steps.add(Step.between(all.get(i - 1), all.get(i)));
        }
        return new DifferenceSection(steps);
    }

    @Override
    public String id() {
        return "differences";
    }

    @Override
    public String title() {
        return "Differences between the environments";
    }

    @Override
    public String gist() {
        return steps.isEmpty()
                ? "one environment"
                : Words.count(steps.stream().mapToLong(Step::size).sum(), "difference");
    }

    @Override
    public void write(Html html) {
        if (steps.isEmpty()) {
            html.element("p", "There is one environment only.").line();
        }
        steps.forEach(step -> step.write(html));
    }
}
