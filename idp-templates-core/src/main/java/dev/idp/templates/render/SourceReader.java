package dev.idp.templates.render;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.yaml.YamlLimits;
import dev.idp.templates.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads the files of a template version, and refuses what the syntax tree will not show. */
final class SourceReader {
    private static final Pattern HEADER = Pattern.compile("\\s*<#ftl\\b");

    /** FreeMarker's parser needs quadratic time for these. */
    private static final Pattern MARKS = Pattern.compile("!(\\s*!){63}");

    private final String label;
    private final RenderLimits limits;
    private final Problems problems;

    SourceReader(String label, RenderLimits limits, Problems problems) {
        this.label = label;
        this.limits = limits;
        this.problems = problems;
    }

    /** Returns the template files in the order of their paths, those with problems left out. */
    List<Source> read(FileTree tree) {
        List<Source> sources = new ArrayList<>();
        tree.files().forEach((path, entry) -> {
            String file = label + "/" + path;
            if (path.name().endsWith(".ftl")) {
                try {
                    sources.add(
                            new Source(path.toString(), file, YamlText.decode(file, entry.bytes(), YamlLimits.FILE)));
                } catch (IdpException undecodable) {
                    problems.addAll(undecodable.problems());
                }
            } else {
                problems.error(
                        RenderCode.UNKNOWN_FILE,
                        Location.of(file),
                        "found a file that is no template, expected *.yaml.ftl for manifests or *.ftl for libraries",
                        "rename it, or move it out of the folder");
            }
        });
        return sources.stream().filter(this::check).toList();
    }

    private boolean check(Source source) {
        boolean fits = source.text().length() <= limits.templateCharacters();
        if (!fits) {
            problems.error(
                    RenderCode.LIMIT,
                    Location.of(source.file()),
                    "found " + source.text().length() + " characters, expected at most " + limits.templateCharacters(),
                    "split the file");
        }
        boolean plain = HEADER.matcher(source.text()).lookingAt();
        if (plain) {
            problems.error(
                    RenderCode.NOT_ALLOWED,
                    source.origin(0).at(Pointer.ROOT),
                    "found <#ftl>, which manifest templates must not use",
                    "take the header out; the settings are fixed");
        }
        boolean marks = MARKS.matcher(source.text()).find();
        if (marks) {
            problems.error(
                    RenderCode.LIMIT,
                    Location.of(source.file()),
                    "found more than 63 exclamation marks in a row",
                    "take them out");
        }
        return fits && !plain && !marks && !holdsReserved(source);
    }

    private boolean holdsReserved(Source source) {
        int at = 0;
        while (at < source.text().length() && !Markers.isReserved(source.text().charAt(at))) {
            at++;
        }
        if (at == source.text().length()) {
            return false;
        }
        problems.error(
                RenderCode.RESERVED_TEXT,
                source.origin(at).at(Pointer.ROOT),
                String.format(Locale.ROOT, "found the private-use character U+%04X, which stands for values here", (int)
                        source.text().charAt(at)),
                "leave it out, or take it from a parameter");
        return true;
    }
}
