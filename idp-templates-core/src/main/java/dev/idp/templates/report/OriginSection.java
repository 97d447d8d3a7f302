package dev.idp.templates.report;

import dev.idp.templates.generate.EnvironmentPlan;
import dev.idp.templates.generate.Plan;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.Origin;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where each field of each resource comes from: the line that has it, and the data behind its value.
 *
 * @param plan what is made
 */
record OriginSection(Plan plan) implements Section {
    /** What a browser on a telephone still opens; beyond it, resources are named only. */
    private static final int MOST_CHARACTERS = 4_000_000;

    @Override
    public String id() {
        return "origins";
    }

    @Override
    public String title() {
        return "Origin of each field";
    }

    @Override
    public String gist() {
        long fields = plan.environments().stream()
                .flatMap(environment -> Deployed.all(environment).stream())
                .mapToLong(deployed -> deployed.resource().node().leaves().size())
                .sum();
        return Words.count(fields, "field");
    }

    @Override
    public void write(Html html) {
        html.open("p").text("Each field, the line of the template that has it, and the lines that its value was ");
        html.text("computed from: of the descriptor, of the platform file, or of the schema with its defaults.");
        html.close().line();
        for (EnvironmentPlan environment : plan.environments()) {
            html.element("h3", environment.environment()).line();
            Deployed.all(environment).forEach(deployed -> write(html, deployed));
        }
    }

    private static void write(Html html, Deployed deployed) {
        List<Node.Leaf> leaves = deployed.resource().node().leaves();
        html.open("details", "class", "resource").open("summary");
        html.element("code", deployed.label()).text(" ");
        html.element("span", Words.count(leaves.size(), "field"), "class", "gist")
                .close()
                .line();
        if (html.size() > MOST_CHARACTERS) {
            html.element("p", "Left out: the page would become too large. The messages of idp name the same lines.");
        } else {
            table(html, leaves);
        }
        html.close().line();
    }

    private static void table(Html html, List<Node.Leaf> leaves) {
        html.open("table", "class", "stack origins").open("thead").open("tr");
        List.of("Field", "Value", "Written in", "Computed from").forEach(column -> html.element("th", column));
        html.close().close().open("tbody").line();
        for (Node.Leaf leaf : leaves) {
            html.open("tr").element("th", leaf.pointer().dotted());
            html.element("td", Words.value(leaf.value()));
            html.element("td", place(leaf.value().origin()));
            html.element("td", reads(leaf.value().origin())).close().line();
        }
        html.close().close();
    }

    private static String place(Origin origin) {
        return origin.at(Pointer.ROOT).toString();
    }

    private static String reads(Origin origin) {
        Set<String> lines = new LinkedHashSet<>();
        for (Origin.Read read : origin.reads()) {
            lines.add(read.path() + " " + read.location());
        }
        return String.join("\n", lines);
    }
}
