package dev.idp.templates.report;

import dev.idp.templates.generate.EnvironmentPlan;
import dev.idp.templates.generate.Plan;
import dev.idp.templates.kubernetes.PodTemplate;
import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.lock.LockedVersion;
import dev.idp.templates.tree.FileEntry;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.workload.Workload;
import dev.idp.templates.yaml.MapNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was generated: resources by kind, images, versions and files.
 *
 * @param workload whose
 * @param plan what is made
 */
record PlanSection(Workload workload, Plan plan) implements Section {
    private static final String NONE = "–";

    @Override
    public String id() {
        return "plan";
    }

    @Override
    public String title() {
        return "What was generated";
    }

    @Override
    public String gist() {
        int resources = 0;
        int files = 0;
        for (EnvironmentPlan environment : plan.environments()) {
            resources += Deployed.all(environment).size();
            files += environment.files().files().size();
        }
        return Words.count(resources, "resource") + ", " + Words.count(files, "file");
    }

    @Override
    public void write(Html html) {
        kinds(html);
        images(html);
        versions(html);
        html.element("h3", "Files").line();
        plan.environments().forEach(environment -> files(html, environment));
    }

    private List<String> columns(String first) {
        List<String> columns = new ArrayList<>(List.of(first));
        plan.environments().forEach(environment -> columns.add(environment.environment()));
        return columns;
    }

    private void kinds(Html html) {
        Map<String, long[]> counts = new TreeMap<>();
        int width = plan.environments().size();
        for (int i = 0; i < width; i++) {
            for (Deployed deployed : Deployed.all(plan.environments().get(i))) {
                String place = deployed.platform() ? " in " + deployed.namespace() : "";
                counts.computeIfAbsent(deployed.resource().kind() + place, kind -> new long[width])[i]++;
            }
        }
        Table table = Table.open(html, "Resources by kind", "numbers", columns("Kind"));
        counts.forEach((kind, row) -> table.row(kind, numbers(row)));
        table.row("All", totals());
        table.close();
    }

    private static List<String> numbers(long[] row) {
        List<String> cells = new ArrayList<>();
        for (long number : row) {
            cells.add(number == 0 ? NONE : String.valueOf(number));
        }
        return cells;
    }

    private List<String> totals() {
        return plan.environments().stream()
                .map(environment -> String.valueOf(Deployed.all(environment).size()))
                .toList();
    }

    private void images(Html html) {
        Map<String, List<String>> images = new LinkedHashMap<>();
        int width = plan.environments().size();
        for (int i = 0; i < width; i++) {
            for (Map.Entry<String, String> image :
                    images(plan.environments().get(i)).entrySet()) {
                images.computeIfAbsent(image.getKey(), name -> new ArrayList<>(Collections.nCopies(width, NONE)))
                        .set(i, image.getValue());
            }
        }
        if (!images.isEmpty()) {
            html.element("h3", "Images").line();
            Table table = Table.open(html, "Images", "code", columns("Container"));
            images.forEach(table::row);
            table.close();
        }
    }

    private static Map<String, String> images(EnvironmentPlan environment) {
        Map<String, String> images = new LinkedHashMap<>();
        for (Resource resource : environment.resources()) {
            PodTemplate.of(resource)
                    .ifPresent(pods -> pods.containers()
                            .forEach(container -> images.put(
                                    Words.name(resource) + " " + text(container, "name"), text(container, "image"))));
        }
        return images;
    }

    private static String text(MapNode map, String key) {
        return map.text(key).orElse("");
    }

    private void versions(Html html) {
        html.element("h3", "Versions").line();
        Table table = Table.open(html, "Versions", "code", List.of("Used for", "Version", "Asked for", "Digest"));
        version(table, "template", plan.lock().template());
        plan.lock().needs().forEach((need, version) -> version(table, "need " + need, version));
        table.close();
    }

    private static void version(Table table, String use, LockedVersion version) {
        table.row(use, List.of(version.label(), version.asked(), version.digest()));
        version.libraries()
                .forEach(library -> table.row(
                        "library", List.of(library.name() + "@" + library.version(), NONE, library.digest())));
    }

    private static void files(Html html, EnvironmentPlan environment) {
        Map<TreePath, FileEntry> files = environment.files().files();
        html.open("details")
                .open("summary")
                .element("b", environment.environment())
                .text(" ");
        html.element("code", environment.folder().toString()).text(" ");
        html.element("span", Words.count(files.size(), "file"), "class", "gist")
                .close()
                .line();
        Table table = Table.open(html, "Files of " + environment.environment(), "numbers", List.of("File", "Bytes"));
        files.forEach((path, file) -> table.row(path.toString(), List.of(String.valueOf(file.size()))));
        table.close();
        html.close().line();
    }
}
