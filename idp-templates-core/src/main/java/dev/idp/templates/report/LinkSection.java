package dev.idp.templates.report;

import dev.idp.templates.generate.EnvironmentPlan;
import dev.idp.templates.generate.Plan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/**
 * Who selects, routes to, reads and scales what: as a list, then as a drawing.
 *
 * @param environments the links of each environment, by its name, in order
 */
record LinkSection(Map<String, Links> environments) implements Section {
    static LinkSection of(Plan plan) {
        Map<String, Links> environments = new LinkedHashMap<>();
        for (EnvironmentPlan environment : plan.environments()) {
            environments.put(environment.environment(), Links.of(Deployed.all(environment)));
        }
        return new LinkSection(environments);
    }

    @Override
    public String id() {
        return "links";
    }

    @Override
    public String title() {
        return "How the resources hang together";
    }

    @Override
    public String gist() {
        int number = 0;
        for (Links links : environments.values()) {
            number += links.links().size();
        }
        return Words.count(number, "link");
    }

    @Override
    public void write(Html html) {
        int number = 0;
        for (Map.Entry<String, Links> environment : environments.entrySet()) {
            Links links = environment.getValue();
            html.element("h3", environment.getKey()).line();
            html.open("details").open("summary").text("As a list ");
            html.element("span", Words.count(links.links().size(), "link"), "class", "gist")
                    .close()
                    .line();
            list(html, links, environment.getKey());
            html.close().line();
            draw(html, links, number++, environment.getKey());
        }
        legend(html);
    }

    private static void list(Html html, Links links, String environment) {
        Table table = Table.open(html, "Links of " + environment, "stack code", List.of("Resource", "does", "to"));
        Map<String, List<Link>> grouped = new LinkedHashMap<>();
        for (Link link : links.links()) {
            grouped.computeIfAbsent(link.from() + "\n" + link.verb().word(), key -> new ArrayList<>())
                    .add(link);
        }
        for (List<Link> group : grouped.values()) {
            StringJoiner targets = new StringJoiner("\n");
            group.forEach(link -> targets.add(target(links, link.to())));
            table.row(
                    group.get(0).from().toString(), List.of(group.get(0).verb().word(), targets.toString()));
        }
        table.close();
        if (!links.alone().isEmpty()) {
            String names = links.alone().stream().map(Item::toString).collect(Collectors.joining(", "));
            html.open("p")
                    .text("Without a link: ")
                    .element("code", names)
                    .text(".")
                    .close()
                    .line();
        }
    }

    private static String target(Links links, Item item) {
        return links.items().contains(item) ? item.toString() : item + " (not generated)";
    }

    private static void draw(Html html, Links links, int number, String environment) {
        String title = "Drawing of the links of " + environment + "; the list above says the same";
        html.details(number == 0).open("summary").text("As a drawing").close().line();
        html.open("div", "class", "scroll graph", "tabindex", "0", "role", "region", "aria-label", title);
        Drawing.draw(html, links, number, title);
        html.close().close().line();
    }

    private static void legend(Html html) {
        html.open("p", "class", "legend");
        html.text("Solid lines: requests go along them. Dashed: values do. Dotted: one governs the other. ");
        html.text("A dashed box is named by a resource, but not generated here.")
                .close()
                .line();
    }
}
