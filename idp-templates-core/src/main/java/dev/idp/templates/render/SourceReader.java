package dev.idp.templates.render;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Printable;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.tree.FileEntry;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.yaml.YamlLimits;
import dev.idp.templates.yaml.YamlText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the files of a template version and of its libraries, and refuses what the syntax tree will not show. */
final class SourceReader {
    private static final Pattern HEADER = Pattern.compile("\\s*<#ftl\\b");

    /** FreeMarker's parser needs quadratic time for these. */
    private static final Pattern MARKS = Pattern.compile("!(\\s*!){63}");

    private final RenderLimits limits;
    private final Problems problems;

    SourceReader(RenderLimits limits, Problems problems) {
        this.limits = limits;
        this.problems = problems;
    }

    /** Returns the template files in the order of folders and paths, those with problems left out. */
    List<Source> read(List<TemplateFolder> folders) {
        return folders.stream()
                .flatMap(folder -> folder.files().files().entrySet().stream()
                        .flatMap(file -> read(folder, file.getKey(), file.getValue()).stream()))
                .filter(this::check)
                .toList();
    }

    private Optional<Source> read(TemplateFolder folder, TreePath path, FileEntry entry) {
        String file = folder.label() + "/" + path;
        if (!path.name().endsWith(".ftl")) {
            problems.error(
                    RenderCode.UNKNOWN_FILE,
                    Location.of(file),
                    "found a file that is no template, expected *.yaml.ftl for manifests or *.ftl for libraries",
                    "rename it, or move it out of the folder");
            return Optional.empty();
        }
        try {
            String text = YamlText.decode(file, entry.bytes(), YamlLimits.FILE);
            return Optional.of(new Source(folder.path(path), file, text));
        } catch (IdpException undecodable) {
            problems.addAll(undecodable.problems());
            return Optional.empty();
        }
    }

    boolean check(Source source) {
        String text = source.text();
        Location file = Location.of(source.file());
        if (text.length() > limits.templateCharacters()) {
            String found = "found " + text.length() + " characters, expected at most " + limits.templateCharacters();
            return refuse(RenderCode.LIMIT, file, found, "split the file");
        }
        if (MARKS.matcher(text).find()) {
            return refuse(RenderCode.LIMIT, file, "found more than 63 exclamation marks in a row", "take them out");
        }
        if (HEADER.matcher(text).lookingAt()) {
            return refuse(
                    RenderCode.NOT_ALLOWED,
                    source.origin(0).at(Pointer.ROOT),
                    "found <#ftl>, which manifest templates must not use",
                    "take the header out; the settings are fixed");
        }
        return text.chars().noneMatch(Markers::isReserved) || refuseReserved(source);
    }

    private boolean refuseReserved(Source source) {
        int at = 0;
        while (!Markers.isReserved(source.text().charAt(at))) {
            at++;
        }
        return refuse(
                RenderCode.RESERVED_TEXT,
                source.origin(at).at(Pointer.ROOT),
                "found the private-use character " + Printable.of(source.text().substring(at, at + 1))
                        + ", which stands for values here",
                "leave it out, or take it from a parameter");
    }

    private boolean refuse(RenderCode code, Location place, String found, String hint) {
        problems.error(code, place, found, hint);
        return false;
    }
}
