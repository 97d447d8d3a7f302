package dev.idp.templates.report;

import dev.idp.templates.generate.Plan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Who selects, routes to, reads and scales what: as a list, then as a drawing.
 *
 * @param plan what is made
 */
record LinkSection(Plan plan) implements Section {
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
        long links = plan.environments().stream()
                .mapToLong(environment ->
                        Links.of(Deployed.all(environment)).links().size())
                .sum();
        return Words.count(links, "link");
    }

    @Override
    public void write(Html html) {
        for (int i = 0; i < plan.environments().size(); i++) {
            String environment = plan.environments().get(i).environment();
            Links links = Links.of(Deployed.all(plan.environments().get(i)));
            html.element("h3", environment).line();
            html.open("details").open("summary").text("As a list ");
            html.element("span", Words.count(links.links().size(), "link"), "class", "gist")
                    .close()
                    .line();
            list(html, links, environment);
            html.close().line();
            draw(html, links, i, environment);
        }
        legend(html);
    }

    private static void list(Html html, Links links, String environment) {
        Table table = Table.open(html, "Links of " + environment, "code", List.of("Resource", "does", "to"));
        Map<String, List<Link>> grouped = links.links().stream()
                .collect(Collectors.groupingBy(
                        link -> link.from() + "\n" + link.verb().word(), LinkedHashMap::new, Collectors.toList()));
        grouped.values()
                .forEach(group -> table.row(
                        group.get(0).from().toString(),
                        List.of(
                                group.get(0).verb().word(),
                                group.stream()
                                        .map(link -> target(links, link.to()))
                                        .collect(Collectors.joining("\n")))));
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
        html.open("div", "class", "scroll graph", "tabindex", "0", "role", "region", "aria-label", title);
        Drawing.draw(html, links, number, title);
        html.close().line();
    }

    private static void legend(Html html) {
        html.open("p", "class", "legend");
        html.text("Solid lines: requests go along them. Dashed: values do. Dotted: one governs the other. ");
        html.text("A dashed box is named by a resource, but not generated here.")
                .close()
                .line();
    }
}
