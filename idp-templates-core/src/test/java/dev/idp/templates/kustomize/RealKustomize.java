package dev.idp.templates.kustomize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.yaml.BooleanNode;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.NullNode;
import dev.idp.templates.yaml.NumberNode;
import dev.idp.templates.yaml.Origin;
import dev.idp.templates.yaml.TextNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Builds overlays with the real {@code kubectl kustomize}; it fails where there is no {@code kubectl}. The system
 * property {@code test.kustomize} names another command, such as {@code kustomize build}.
 */
final class RealKustomize {
    private static final List<String> COMMAND =
            List.of(System.getProperty("test.kustomize", "kubectl kustomize").split(" "));

    private RealKustomize() {}

    /** Writes the folder of an environment and builds its overlay. */
    static List<Resource> build(FileTree environment, Path folder) throws IOException, InterruptedException {
        for (var file : environment.files().entrySet()) {
            Path path = folder.resolve(file.getKey().toString());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue().bytes());
        }
        Path out = folder.resolve("built.yaml");
        Path errors = folder.resolve("errors.txt");
        List<String> command = new ArrayList<>(COMMAND);
        command.add(folder.resolve("overlay").toString());
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(errors.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
        return read(Files.readString(out));
    }

    /** Kustomize writes some numbers with exponents, which our own reader refuses. */
    private static List<Resource> read(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setSchema(new CoreSchema())
                .setCodePointLimit(100_000_000)
                .build();
        List<Resource> resources = new ArrayList<>();
        for (Object document : new Load(settings).loadAllFromString(text)) {
            resources.add(new Resource((MapNode) node(document)));
        }
        return resources;
    }

    private static Node node(Object value) {
        if (value instanceof Map<?, ?> map) {
            MapNode node = MapNode.empty();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                node = node.with((String) entry.getKey(), node(entry.getValue()));
            }
            return node;
        }
        if (value instanceof List<?> list) {
            return new ListNode(list.stream().map(RealKustomize::node).toList(), Origin.ENGINE);
        }
        if (value instanceof Boolean truth) {
            return new BooleanNode(truth, Origin.ENGINE);
        }
        if (value instanceof Number number) {
            return new NumberNode(new BigDecimal(number.toString()), Origin.ENGINE);
        }
        return value == null ? new NullNode(Origin.ENGINE) : new TextNode((String) value, Origin.ENGINE);
    }
}
