package dev.idp.templates.author;

import dev.idp.templates.problem.Pointer;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.YamlReader;
import dev.idp.templates.yaml.YamlWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A need that hands over whatever examples in schemas ask for, so that a template whose parameters take outputs can be
 * rendered without the needs that they name.
 */
final class NeedStandIn {
    private static final String NAME = "need-stand-in";
    private static final String VERSION = "1.0.0";
    private static final Set<String> REFERENCE = Set.of("need", "output");
    private static final Pointer NEEDS = Pointer.of("spec", "needs");
    private static final String ENTITY = """
            apiVersion: scaffolder.backstage.io/v1beta3
            kind: Template
            metadata: {name: need-stand-in, title: Stand-in for needs}
            spec:
              owner: platform
              type: resource
              parameters: []
              steps: []
              idp: {version: 1.0.0, type: need}
            """;

    private NeedStandIn() {}

    /** Makes the template's files; its outputs are all those that some entity of the catalog names in an example. */
    static FileTree files(List<VersionFolder> versions) {
        SortedSet<String> names = outputNames(versions);
        FileTree files = FileTree.EMPTY
                .with("template.yaml", ENTITY)
                .with("outputs.yaml.ftl", names.isEmpty() ? "none: none\n" : YamlWriter.write(outputs(names)));
        return files.in(TreePath.of(NAME).resolve(VERSION));
    }

    private static SortedSet<String> outputNames(List<VersionFolder> versions) {
        SortedSet<String> names = new TreeSet<>();
        for (VersionFolder version : versions) {
            version.files()
                    .get("template.yaml")
                    .ifPresent(entity -> references(YamlReader.read(version.label(), entity.bytes()))
                            .forEach(reference ->
                                    names.add(reference.text("output").orElseThrow())));
        }
        return names;
    }

    private static MapNode outputs(SortedSet<String> names) {
        MapNode outputs = MapNode.empty();
        for (String name : names) {
            outputs = name.matches("(?i).*(password|secret|key|token).*")
                    ? outputs.with(name, MapNode.empty().with("secret", NAME).with("key", name))
                    : outputs.with(name, name);
        }
        return outputs;
    }

    /** Adds to a descriptor the needs that its parameters name and that it lacks. */
    static MapNode added(MapNode document) {
        MapNode completed = document;
        for (MapNode reference : references(document.at(Pointer.of("spec")).orElseThrow())) {
            Pointer need = NEEDS.then(reference.text("need").orElseThrow());
            if (completed.at(need).isEmpty()) {
                completed = completed.put(
                        need, MapNode.empty().with("template", NAME).with("version", VERSION));
            }
        }
        return completed;
    }

    private static List<MapNode> references(Node node) {
        if (node instanceof MapNode map) {
            return reference(map)
                    .map(List::of)
                    .orElseGet(() -> map.entries().stream()
                            .flatMap(entry -> references(entry.value()).stream())
                            .toList());
        }
        return node instanceof ListNode list
                ? list.items().stream()
                        .flatMap(item -> references(item).stream())
                        .toList()
                : List.of();
    }

    private static Optional<MapNode> reference(MapNode map) {
        return Optional.of(map)
                .filter(keys -> Set.copyOf(keys.keys()).equals(REFERENCE))
                .filter(texts ->
                        texts.text("need").isPresent() && texts.text("output").isPresent());
    }
}
