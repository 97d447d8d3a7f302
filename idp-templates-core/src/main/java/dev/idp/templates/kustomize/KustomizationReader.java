package dev.idp.templates.kustomize;

import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Printable;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a {@code kustomization.yaml}, strictly: what this engine does not write there it does not build either. */
final class KustomizationReader {
    private static final Set<String> FIELDS =
            Set.of("apiVersion", "kind", "namespace", "resources", "images", "patches");
    private static final String AGAIN = "generate the folder again";

    private final MapNode file;
    private final Problems problems;

    private KustomizationReader(MapNode file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /**
     * Reads the file.
     *
     * @param file its content
     * @param problems takes what is not as {@link Kustomization#node} writes it
     * @return the kustomization, or nothing where there is a problem
     */
    static Optional<Kustomization> read(MapNode file, Problems problems) {
        Problems found = new Problems();
        Kustomization kustomization = new KustomizationReader(file, found).read();
        problems.addAll(found.sorted());
        return found.hasErrors() ? Optional.empty() : Optional.of(kustomization);
    }

    private Kustomization read() {
        file.keys().stream().filter(key -> !FIELDS.contains(key)).forEach(this::unknown);
        expect("apiVersion", Kustomization.API_VERSION);
        expect("kind", Kustomization.KIND);
        List<String> resources = new ArrayList<>();
        items("resources").forEach(item -> resources.add(text(item)));
        List<ImageVersion> images = new ArrayList<>();
        items("images").forEach(item -> image(item).ifPresent(images::add));
        List<String> patches = new ArrayList<>();
        items("patches").forEach(item -> patches.add(field(item, Set.of("path"), "path")));
        Optional<Node> namespace = file.get("namespace");
        return new Kustomization(namespace.map(this::text), resources, images, patches);
    }

    private void unknown(String key) {
        problems.error(
                KustomizeCode.BAD_OVERLAY,
                file.locate(Pointer.of(key)),
                "found " + Printable.of(key) + ", which this engine does not write",
                AGAIN);
    }

    private void expect(String key, String value) {
        if (!file.text(key).equals(Optional.of(value))) {
            wrong(file.get(key).orElse(file), "expected " + key + ": " + value);
        }
    }

    private List<Node> items(String key) {
        Optional<Node> value = file.get(key);
        if (value.isEmpty()) {
            return List.of();
        }
        if (value.get() instanceof ListNode list) {
            return list.items();
        }
        wrong(value.get(), "expected a list");
        return List.of();
    }

    private String text(Node node) {
        if (node instanceof TextNode text) {
            return text.value();
        }
        wrong(node, "found " + Found.type(node) + ", expected a text");
        return "";
    }

    private String field(Node item, Set<String> allowed, String key) {
        Optional<String> value =
                item instanceof MapNode map && allowed.containsAll(map.keys()) ? map.text(key) : Optional.empty();
        if (value.isEmpty()) {
            wrong(
                    item,
                    "expected a map with "
                            + String.join(", ", allowed.stream().sorted().toList()));
        }
        return value.orElse("");
    }

    private Optional<ImageVersion> image(Node item) {
        String name = field(item, Set.of("name", "newTag", "digest"), "name");
        if (!(item instanceof MapNode map) || name.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ImageVersion(name, map.text("newTag"), map.text("digest")));
        } catch (IllegalArgumentException unfit) {
            wrong(item, "found the image " + Printable.of(name) + " without a right tag or digest");
            return Optional.empty();
        }
    }

    private void wrong(Node node, String message) {
        problems.error(KustomizeCode.BAD_OVERLAY, node.origin().at(Pointer.ROOT), message, AGAIN);
    }
}
