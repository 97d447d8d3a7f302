package dev.idp.templates.command;

import dev.idp.templates.generate.EnvironmentPlan;
import dev.idp.templates.lock.WorkloadLock;
import dev.idp.templates.tree.FileChange;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.workload.Workload;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says what was written, folder by folder. */
final class GenerateText {
    private static final int WIDTH = 20;

    private GenerateText() {}

    static String of(
            Workload workload,
            WorkloadLock lock,
            List<EnvironmentPlan> environments,
            List<FileChange> changes,
            String tree) {
        StringBuilder out = new StringBuilder(workload.system() + "/" + workload.name() + " follows "
                + lock.template().label() + "\n");
        environments.forEach(environment -> append(out, environment));
        return out.append(changed(changes, tree)).toString();
    }

    private static void append(StringBuilder out, EnvironmentPlan environment) {
        out.append(environment.folder()).append("/\n");
        Map<String, List<String>> folders = environment.files().files().keySet().stream()
                .collect(Collectors.groupingBy(
                        GenerateText::folder, TreeMap::new, Collectors.mapping(TreePath::name, Collectors.toList())));
        folders.forEach((folder, names) -> out.append("  ")
                .append(folder)
                .append(" ".repeat(Math.max(1, WIDTH - folder.length())))
                .append(String.join(" ", names))
                .append('\n'));
    }

    private static String folder(TreePath path) {
        String text = path.toString();
        int slash = text.lastIndexOf('/');
        return slash < 0 ? "./" : text.substring(0, slash + 1);
    }

    private static String changed(List<FileChange> changes, String tree) {
        if (changes.isEmpty()) {
            return "nothing changed: " + tree + " is up to date\n";
        }
        Map<String, Long> counts = changes.stream()
                .collect(Collectors.groupingBy(OutcomeDocument::word, TreeMap::new, Collectors.counting()));
        return "wrote " + tree + ": "
                + counts.entrySet().stream()
                        .map(count -> count.getValue() + " " + count.getKey())
                        .collect(Collectors.joining(", "))
                + "\n";
    }
}
