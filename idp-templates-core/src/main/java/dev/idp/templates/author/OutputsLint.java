package dev.idp.templates.author;

import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.template.DeclaredOutput;
import dev.idp.templates.template.TemplateType;
import dev.idp.templates.template.TemplateVersion;
import dev.idp.templates.tree.FileEntry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares the outputs that a need declares with those that its template prints. */
final class OutputsLint {
    private static final Pattern KEY = Pattern.compile("^\"?([A-Za-z][A-Za-z0-9_-]*)\"?:(.*)$");
    private static final Set<String> REFERENCE = Set.of("secret", "key");

    private final CatalogFolder folder;
    private final Problems problems;

    OutputsLint(CatalogFolder folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    private record Printed(int line, boolean secret) {
        Printed or(Printed later) {
            return new Printed(line, secret || later.secret);
        }
    }

    void check(VersionFolder version, TemplateVersion loaded) {
        if (loaded.type() != TemplateType.NEED) {
            return;
        }
        SortedMap<String, Printed> printed =
                printed(loaded.outputs().map(FileEntry::text).orElse("").lines().toList());
        checkPrinted(folder.path(version.path() + "/outputs.yaml.ftl"), printed, loaded.declaredOutputs());
        checkDeclared(folder.path(version.path() + "/template.yaml"), loaded.declaredOutputs(), printed);
    }

    private void checkPrinted(String file, Map<String, Printed> printed, Map<String, DeclaredOutput> declarations) {
        printed.forEach((name, output) -> {
            DeclaredOutput declared = declarations.get(name);
            Location place = new Location(file, output.line(), 1, Pointer.ROOT);
            if (declared == null) {
                refuse(place, "found the output " + name + ", which spec.idp.outputs does not declare", name);
            } else if (declared.secret() != output.secret()) {
                String message = "found the output " + name + " as " + words(output.secret()) + ", declared as "
                        + words(declared.secret());
                refuse(place, message, name);
            }
        });
    }

    private void checkDeclared(String entity, Map<String, DeclaredOutput> declarations, Map<String, Printed> printed) {
        declarations.keySet().stream()
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
            if (isOutermost(lines, i) && key.matches() && !REFERENCE.contains(key.group(1))) {
                Printed found = new Printed(i + 1, isSecret(key.group(2), lines, i));
                printed.merge(key.group(1), found, Printed::or);
            }
        }
        return printed;
    }

    private static boolean isSecret(String value, List<String> lines, int at) {
        String next = at + 1 < lines.size() ? lines.get(at + 1).strip() : "";
        return value.contains("secret:") || next.startsWith("secret:");
    }

    private static boolean isOutermost(List<String> lines, int at) {
        return !lines.get(at).startsWith(" ") || isInDirective(lines, at);
    }

    /** Lines inside a directive may be indented for the eye; what they print is not. */
    private static boolean isInDirective(List<String> lines, int at) {
        return at > 0 && lines.get(at - 1).strip().startsWith("<#");
    }
}
