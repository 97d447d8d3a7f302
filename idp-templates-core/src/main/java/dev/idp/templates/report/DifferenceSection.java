package dev.idp.templates.report;

import dev.idp.templates.generate.EnvironmentPlan;
import dev.idp.templates.generate.Plan;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How each environment differs from the one before it, by what a cluster understands.
 *
 * @param plan what is made
 */
record DifferenceSection(Plan plan) implements Section {
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
        return plan.environments().size() < 2
                ? "one environment"
                : Words.count(steps().stream().mapToLong(Step::size).sum(), "difference");
    }

    @Override
    public void write(Html html) {
        if (plan.environments().size() < 2) {
            html.element("p", "There is one environment only.").line();
        }
        steps().forEach(step -> step.write(html));
    }

    private List<Step> steps() {
        List<EnvironmentPlan> all = plan.environments();
        return IntStream.range(1, all.size())
                .mapToObj(i -> Step.between(all.get(i - 1), all.get(i)))
                .toList();
    }
}
