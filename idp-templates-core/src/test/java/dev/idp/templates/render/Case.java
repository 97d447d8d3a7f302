package dev.idp.templates.render;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One case under src/test/resources: template files, and what they give. A line {@code === NAME} begins a section:
 * a file, {@code problems} or {@code manifests}. The library lib.ftl and the data are common to all.
 *
 * @param name the file without its ending
 * @param sections the text of each section
 */
record Case(String name, Map<String, String> sections) {
    static final String PROBLEMS = "problems";
    static final String MANIFESTS = "manifests";

    static Stream<Case> in(String folder) {
        try (Stream<Path> files = Files.list(resource(folder))) {
            return files.sorted().map(Case::read).toList().stream();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    static Path resource(String name) {
        URL url = Objects.requireNonNull(Case.class.getResource(name), name);
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String text(String resource) {
        try {
            return Files.readString(resource(resource));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Case read(Path file) {
        Map<String, String> sections = new LinkedHashMap<>();
        try {
            for (String section : Files.readString(file).split("(?m)^=== ", -1)) {
                if (!section.isEmpty()) {
                    String[] nameAndText = section.split("\n", 2);
                    sections.put(nameAndText[0], nameAndText[1]);
                }
            }
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return new Case(file.getFileName().toString().replace(".txt", ""), sections);
    }

    Rendered render() {
        Map<String, String> files = sections.entrySet().stream()
                .filter(section -> section.getKey().endsWith(".ftl"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        files.putIfAbsent("lib.ftl", text("lib.ftl"));
        return Rendered.of(files, text("data.yaml"));
    }

    /** Returns the problems expected: lines, each with its hint behind it where there is one. */
    List<String> problems() {
        return sections.getOrDefault(PROBLEMS, "").lines().toList();
    }

    String manifests() {
        return sections.getOrDefault(MANIFESTS, "");
    }

    @Override
    public String toString() {
        return name;
    }
}
