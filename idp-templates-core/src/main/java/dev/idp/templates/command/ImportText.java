package dev.idp.templates.command;

import dev.idp.templates.init.Covered;
import dev.idp.templates.init.ImportReport;
import dev.idp.templates.init.ImportReport.AnnouncedChange;
import dev.idp.templates.init.ManifestImport;
import dev.idp.templates.init.VaultEntry;
import dev.idp.templates.problem.Printable;
import dev.idp.templates.workload.Workload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Says for people what became of a service's old objects. */
final class ImportText {
    private static final int LONGEST = 300;

    private final StringBuilder out = new StringBuilder();

    private ImportText() {}

    static String of(String file, ManifestImport.Result result) {
        ImportText text = new ImportText();
        ImportReport report = result.report();
        text.out.append("wrote ").append(file).append('\n');
        text.kept(report);
        text.vault(result.draft().workload(), report.vault());
        text.section("what the cluster notices", report.effects());
        text.changes(report.changes());
        text.out.append("next: idp generate --image VERSION, then compare before you publish\n");
        return text.out.toString();
    }

    private void kept(ImportReport report) {
        section(
                "covered by parameters",
                report.covered().stream().map(ImportText::covered).toList());
        section("kept as patches", patches(report));
        section("kept as own manifests", report.manifests());
    }

    private void vault(Workload workload, List<VaultEntry> entries) {
        section(
                "to be put into Vault, at tenants/" + workload.system() + "-ENVIRONMENT/" + workload.name() + "/SECRET",
                entries.stream()
                        .map(entry -> entry.secret() + " " + entry.property() + "  from " + entry.from())
                        .toList());
    }

    private static String covered(Covered covered) {
        return covered.resource() + " " + covered.field() + "  by " + covered.parameter();
    }

    private static List<String> patches(ImportReport report) {
        List<String> lines = new ArrayList<>();
        report.patches()
                .forEach((environment, patches) -> patches.forEach(patch -> patch.fields()
                        .forEach(field ->
                                lines.add(environment + ": " + patch.kind() + "/" + patch.name() + " " + field))));
        return lines;
    }

    private void section(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            out.append('\n').append(title).append('\n');
            lines.forEach(
                    line -> out.append("  ").append(Printable.of(line, LONGEST)).append('\n'));
        }
    }

    /** Environments of which the same is to be said are named together. */
    private void changes(SortedMap<String, List<AnnouncedChange>> changes) {
        Map<List<AnnouncedChange>, List<String>> alike = new LinkedHashMap<>();
        changes.forEach((environment, list) ->
                alike.computeIfAbsent(list, each -> new ArrayList<>()).add(environment));
        alike.forEach((list, environments) -> section(
                "what changes in " + String.join(", ", environments),
                list.stream()
                        .map(change -> change.place() + " " + change.what() + ": " + change.why())
                        .toList()));
    }
}
