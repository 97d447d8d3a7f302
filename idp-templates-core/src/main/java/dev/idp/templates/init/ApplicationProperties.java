package dev.idp.templates.init;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code application.properties} or {@code application.yaml} says, as flat names.
 *
 * @param file the file that it was read from; empty where there is none
 * @param values name to text
 */
record ApplicationProperties(String file, Map<String, String> values) {
    private static final String FOLDER = "src/main/resources/";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[^:}]+:([^}]*)\\}");
    private static final Pattern LINE = Pattern.compile("\\s*([^#!\\s=:][^=:\\s]*)\\s*[=:\\s]\\s*(.*?)\\s*");

    static ApplicationProperties of(ProjectFiles files) {
        Optional<String> properties = files.text(FOLDER + "application.properties");
        if (properties.isPresent()) {
            return new ApplicationProperties("application.properties", lines(properties.get()));
        }
        for (String name : List.of("application.yml", "application.yaml")) {
            Optional<String> yaml = files.text(FOLDER + name);
            if (yaml.isPresent()) {
                return new ApplicationProperties(name, leaves(name, yaml.get()));
            }
        }
        return new ApplicationProperties("", Map.of());
    }

    private static Map<String, String> lines(String text) {
        Map<String, String> values = new TreeMap<>();
        text.lines()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .forEach(line -> values.put(line.group(1), line.group(2)));
        return values;
    }

    /** The first document holds for all profiles. What can't be read says nothing. */
    private static Map<String, String> leaves(String name, String text) {
        Map<String, String> values = new TreeMap<>();
        try {
            List<Node> documents = LenientYaml.readAll(name, text.getBytes(StandardCharsets.UTF_8), new Problems());
            documents.stream()
                    .limit(1)
                    .filter(MapNode.class::isInstance)
                    .flatMap(map -> map.leaves().stream())
                    .forEach(leaf -> values.put(
                            String.join(".", leaf.pointer().tokens()),
                            leaf.value().asText()));
        } catch (IdpException unreadable) {
            return Map.of();
        }
        return values;
    }

    /** Finds a value; of a reference with a default, the default. */
    Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name))
                .map(value -> PLACEHOLDER.matcher(value).replaceAll("$1"))
                .filter(value -> !value.contains("${") && !value.isEmpty());
    }

    Optional<Integer> number(String name) {
        return get(name).filter(value -> value.matches("[0-9]{1,5}")).map(Integer::valueOf);
    }
}
