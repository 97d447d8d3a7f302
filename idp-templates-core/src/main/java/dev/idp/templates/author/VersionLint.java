package dev.idp.templates.author;

import dev.idp.templates.parameter.Schema;
import dev.idp.templates.parameter.SchemaField;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.template.TemplateVersion;
import dev.idp.templates.tree.FileEntry;
import dev.idp.templates.yaml.MapNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks what a version says to people: its texts, the words of its parameters, its names. */
final class VersionLint {
    private static final Pattern LABEL = Pattern.compile("[a-z]([a-z0-9-]{0,61}[a-z0-9])?");

    private final CatalogFolder folder;
    private final VersionFolder version;
    private final Problems problems;

    VersionLint(CatalogFolder folder, VersionFolder version, Problems problems) {
        this.folder = folder;
        this.version = version;
        this.problems = problems;
    }

    void checkTexts() {
        text("README.md");
        Optional<String> changelog = text("CHANGELOG.md");
        Pattern entry = Pattern.compile("(?m)^## \\[?v?" + Pattern.quote(version.version()) + "(?![0-9A-Za-z.-])");
        if (changelog.isPresent() && !entry.matcher(changelog.get()).find()) {
            problems.error(
                    AuthorCode.MISSING_TEXT,
                    Location.of(path("CHANGELOG.md")),
                    "found no entry for " + version.version(),
                    "write what the version changes under \"## " + version.version() + "\"");
        }
    }

    private Optional<String> text(String name) {
        Optional<String> text = version.files().get(name).map(FileEntry::text).filter(content -> !content.isBlank());
        if (text.isEmpty()) {
            problems.error(
                    AuthorCode.MISSING_TEXT,
                    Location.of(path(name)),
                    "found no " + name + " with text",
                    name.startsWith("README")
                            ? "say what the template is for and how to begin"
                            : "say what each version changes");
        }
        return text;
    }

    void checkNames() {
        name(version.template(), "the template", path("template.yaml"));
        Example.of(folder, version).forEach(example -> name(example.name(), "the example", example.label()));
        if (!version.version().matches("[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z.-]+)?")) {
            problems.error(
                    AuthorCode.BAD_NAME,
                    Location.of(path("template.yaml")),
                    "found the version " + version.version() + ", expected a semantic version",
                    "name the folder such as 1.0.0");
        }
    }

    private void name(String name, String what, String file) {
        if (!LABEL.matcher(name).matches()) {
            problems.error(
                    AuthorCode.BAD_NAME,
                    Location.of(file),
                    "found " + name + " as the name of " + what + ", expected a DNS label",
                    "use lower-case letters, digits and hyphens, a letter first");
        }
    }

    void checkParameters(TemplateVersion loaded) {
        MapNode schema = loaded.parameters().document();
        Problems found = new Problems();
        Schema.lint(schema, Pointer.ROOT, found);
        found.sorted().forEach(problem -> problems.add(folder.located(problem)));
        for (SchemaField field : loaded.parameters().fields()) {
            if (!field.path().last().equals(SchemaField.ANY)) {
                describe(field);
            }
        }
    }

    private void describe(SchemaField field) {
        List<String> missing = missing(field.schema());
        if (!missing.isEmpty()) {
            problems.add(folder.located(Problem.error(
                    AuthorCode.UNDESCRIBED_PARAMETER,
                    field.written().at(field.path()),
                    "found " + String.join(".", field.path().tokens()) + " without " + String.join(", ", missing),
                    "the wizard, the editor and idp describe show these")));
        }
    }

    private static List<String> missing(MapNode schema) {
        List<String> missing = new ArrayList<>();
        for (String word : List.of("title", "description")) {
            if (schema.text(word).filter(text -> !text.isBlank()).isEmpty()) {
                missing.add(word);
            }
        }
        if (schema.get("examples").isEmpty() && schema.get("example").isEmpty()) {
            missing.add("examples");
        }
        return missing;
    }

    private String path(String below) {
        return folder.path(version.path() + "/" + below);
    }
}
