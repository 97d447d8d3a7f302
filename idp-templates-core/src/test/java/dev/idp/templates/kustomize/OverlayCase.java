package dev.idp.templates.kustomize;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.kubernetes.Resources;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One example of a base and an overlay, read from a file: {@code a} and {@code b} are the shadows ({@code b} is like
 * {@code a} where it is left out), {@code rendered} is an environment; {@code base}, {@code patches} (the steps of all
 * patches) and {@code own} are what is expected.
 */
record OverlayCase(String name, MapNode content) {
    static final String NAMESPACE = "shop-dev";

    static Stream<OverlayCase> all() throws IOException {
        Path folder = Path.of("src/test/resources/dev/idp/templates/kustomize/cases");
        List<OverlayCase> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                cases.add(new OverlayCase(name, (MapNode) YamlReader.read(name, Files.readAllBytes(file))));
            }
        }
        return cases.stream();
    }

    List<Resource> base() {
        return Base.of(resources("a"), content.get("b").isPresent() ? resources("b") : resources("a"));
    }

    List<Resource> rendered() {
        return resources("rendered");
    }

    Overlay overlay() {
        return Overlay.of(base(), rendered(), NAMESPACE, List.of());
    }

    FileTree folder() {
        List<Resource> base = base();
        FileTree files = KustomizeFolder.overlay(overlay(), !base.isEmpty()).in(TreePath.of("overlay"));
        return base.isEmpty()
                ? files
                : KustomizeFolder.base(base).in(TreePath.of("base")).with(files);
    }

    List<Resource> resources(String key) {
        Problems problems = new Problems();
        List<Resource> resources = Resources.of(nodes(key), problems);
        problems.throwIfErrors();
        return resources;
    }

    /** Returns nothing where the case does not say. */
    Optional<List<Node>> expected(String key) {
        return content.get(key).map(node -> nodes(key));
    }

    private List<Node> nodes(String key) {
        return content.list(key).map(ListNode::items).orElse(List.of());
    }

    @Override
    public String toString() {
        return name;
    }
}
