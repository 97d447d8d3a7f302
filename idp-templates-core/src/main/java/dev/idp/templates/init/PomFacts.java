package dev.idp.templates.init;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a POM says as a text, without resolving it: references to properties, also of the parent beside it, are followed
 * once.
 *
 * @param pom the project's POM
 * @param parent the POM of the parent, where it stands beside the project
 */
record PomFacts(XmlText pom, XmlText parent) {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]+)\\}");
    private static final List<String> DEPENDENCIES = List.of(
            "project/dependencies/dependency/artifactId",
            "project/dependencyManagement/dependencies/dependency/artifactId");

    static Optional<PomFacts> of(ProjectFiles files) {
        return files.text("pom.xml").map(XmlText::of).map(pom -> {
            String path = pom.first("project/parent/relativePath").orElse("../pom.xml");
            String file = path.endsWith(".xml") ? path : path + "/pom.xml";
            return new PomFacts(pom, files.text(file).map(XmlText::of).orElseGet(() -> new XmlText(List.of())));
        });
    }

    Optional<String> artifactId() {
        return pom.first("project/artifactId").flatMap(this::resolved);
    }

    /** Dependencies of the parent are the project's too, those that it only manages are not. */
    boolean uses(String artifactId) {
        Set<String> used = new HashSet<>(pom.all(DEPENDENCIES.get(0)));
        used.addAll(parent.all(DEPENDENCIES.get(0)));
        return used.contains(artifactId);
    }

    Optional<String> property(String name) {
        return pom.first("project/properties/" + name)
                .or(() -> parent.first("project/properties/" + name))
                .flatMap(this::resolved);
    }

    /** Finds a text of the build's configuration, whatever plugin or profile it stands in. */
    Optional<String> configured(String suffix) {
        return Stream.of(pom, parent)
                .flatMap(xml -> xml.entries().stream())
                .filter(entry -> entry.path().endsWith(suffix))
                .flatMap(entry -> resolved(entry.text()).stream())
                .findFirst();
    }

    /** Replaces references; nothing where one leads nowhere. */
    private Optional<String> resolved(String text) {
        Matcher reference = REFERENCE.matcher(text);
        StringBuilder out = new StringBuilder();
        while (reference.find()) {
            Optional<String> value = value(reference.group(1));
            if (value.isEmpty() || value.get().contains("${")) {
                return Optional.empty();
            }
            reference.appendReplacement(out, Matcher.quoteReplacement(value.get()));
        }
        return Optional.of(reference.appendTail(out).toString());
    }

    private Optional<String> value(String name) {
        String field = name.replaceFirst("^(project|pom)\\.", "").replace('.', '/');
        return pom.first("project/properties/" + name)
                .or(() -> parent.first("project/properties/" + name))
                .or(() -> pom.first("project/" + field))
                .or(() -> pom.first("project/parent/" + field));
    }
}
