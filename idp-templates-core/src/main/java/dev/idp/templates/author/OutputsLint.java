package dev.idp.templates.author;

import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.template.DeclaredOutput;
import dev.idp.templates.template.TemplateType;
import dev.idp.templates.template.TemplateVersion;
import dev.idp.templates.tree.FileEntry;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares the outputs that a need declares with those that its template prints. */
final class OutputsLint {
    private static final Pattern KEY = Pattern.compile("^\"?([A-Za-z][A-Za-z0-9_-]*)\"?:(.*)$");

    private final CatalogFolder folder;
    private final Problems problems;

    OutputsLint(CatalogFolder folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    private record Printed(int line, boolean secret) {}

    void check(VersionFolder version, TemplateVersion loaded) {
        if (loaded.type() != TemplateType.NEED) {
            return;
        }
        String file = folder.path(version.path() + "/outputs.yaml.ftl");
        String entity = folder.path(version.path() + "/template.yaml");
        SortedMap<String, Printed> printed =
                printed(loaded.outputs().map(FileEntry::text).orElse("").lines().toList());
        printed.forEach((name, output) -> {
            DeclaredOutput declared = loaded.declaredOutputs().get(name);
            Location place = new Location(file, output.line(), 1, Pointer.ROOT);
            if (declared == null) {
                refuse(place, "found the output " + name + ", which spec.idp.outputs does not declare", name);
            } else if (declared.secret() != output.secret()) {
                refuse(
                        place,
                        "found the output " + name + " as " + words(output.secret()) + ", declared as "
                                + words(declared.secret()),
                        name);
            }
        });
        loaded.declaredOutputs().keySet().stream()
                .filter(name -> !printed.containsKey(name))
                .forEach(name -> refuse(
                        Location.of(entity),
                        "found the declared output " + name + ", which outputs.yaml.ftl does not print",
                        name));
    }

    private static String words(boolean secret) {
        return secret ? "a reference to a Secret" : "a text";
    }

    private void refuse(Location place, String message, String name) {
        problems.error(
                AuthorCode.OUTPUT_DIFFERS,
                place,
                message,
                "say under spec.idp.outputs: " + name + ": {description: …, secret: true or false}");
    }

    private static SortedMap<String, Printed> printed(List<String> lines) {
        SortedMap<String, Printed> printed = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher key = KEY.matcher(lines.get(i).strip());
            boolean outermost = !lines.get(i).startsWith(" ") || isInDirective(lines, i);
            if (outermost
                    && key.matches()
                    && !key.group(1).equals("secret")
                    && !key.group(1).equals("key")) {
                String next = i + 1 < lines.size() ? lines.get(i + 1).strip() : "";
                boolean secret = key.group(2).contains("secret:") || next.startsWith("secret:");
                Printed before = printed.get(key.group(1));
                printed.put(
                        key.group(1),
                        new Printed(
                                before == null ? i + 1 : before.line(), secret || before != null && before.secret()));
            }
        }
        return printed;
    }

    /** Lines inside a directive may be indented for the eye; what they print is not. */
    private static boolean isInDirective(List<String> lines, int at) {
        return at > 0 && lines.get(at - 1).strip().startsWith("<#");
    }
}
