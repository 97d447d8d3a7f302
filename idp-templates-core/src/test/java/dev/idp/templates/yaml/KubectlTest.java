package dev.idp.templates.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The readers for which we write: the real {@code kubectl}, which must be on the path, and the kustomize in it. */
class KubectlTest {
    @TempDir
    private Path folder;

    @Test
    void kubectl_reads_every_nasty_text_as_value_and_as_key() throws Exception {
        MapNode document = document();
        Files.writeString(folder.resolve("in.yaml"), YamlWriter.write(document));
        assertThat(readByKubectl("in.yaml")).isEqualTo(PlainData.of(document));
    }

    @Test
    void kustomize_hands_every_nasty_text_on_to_kubectl() throws Exception {
        MapNode document = document();
        Files.writeString(folder.resolve("in.yaml"), YamlWriter.write(document));
        Files.writeString(folder.resolve("kustomization.yaml"), "resources:\n  - in.yaml\n");
        Files.writeString(folder.resolve("built.yaml"), kubectl("kustomize", "."));
        assertThat(readByKubectl("built.yaml")).isEqualTo(PlainData.of(document));
    }

    /** A local command that needs no server prints what it read. */
    private Object readByKubectl(String file) throws IOException, InterruptedException {
        String json = kubectl("annotate", "--local", "--overwrite", "-f", file, "read=yes", "-o", "json");
        return PlainData.same(JsonMapper.shared().readValue(json, Object.class));
    }

    private static MapNode document() {
        MapNode data = MapNode.empty();
        MapNode keys = MapNode.empty();
        List<String> texts = NastyTexts.all();
        for (int i = 0; i < texts.size(); i++) {
            data = data.with("k" + i, texts.get(i));
            keys = texts.get(i).length() > 256 ? keys : keys.with(texts.get(i), i);
        }
        return MapNode.empty()
                .with("apiVersion", "v1")
                .with("kind", "ConfigMap")
                .with(
                        "metadata",
                        MapNode.empty()
                                .with("annotations", MapNode.empty().with("read", "yes"))
                                .with("name", "nasty"))
                .with("data", data)
                .with("keys", keys);
    }

    private String kubectl(String... arguments) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder command = new ProcessBuilder("kubectl");
        command.command().addAll(List.of(arguments));
        Process process = command.directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(err)).isZero();
        return Files.readString(out, StandardCharsets.UTF_8);
    }
}
