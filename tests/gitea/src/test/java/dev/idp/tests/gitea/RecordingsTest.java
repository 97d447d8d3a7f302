package dev.idp.tests.gitea;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.YamlLimits;
import dev.idp.templates.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the recordings and the page say of a server, without one. */
class RecordingsTest {
    @Test
    void the_page_names_the_server_of_the_recordings_and_no_test_that_does_not_hold() throws IOException {
        String page = ProjectFiles.read(ProjectFiles.PAGE);

        assertThat(page).contains("| of these do not hold | 0 |");
        assertThat(recordings()).isNotEmpty().allSatisfy(file -> {
            MapNode recording = (MapNode) YamlReader.read(
                    file.toString(), ProjectFiles.read(file).getBytes(StandardCharsets.UTF_8), YamlLimits.RENDERED);
            assertThat(page).contains(recording.text("server").orElseThrow());
        });
    }

    @Test
    void no_recording_holds_a_token() throws IOException {
        assertThat(recordings())
                .allSatisfy(file -> assertThat(ProjectFiles.read(file))
                        .doesNotContainIgnoringCase("authorization")
                        .doesNotContain("\"sha1\""));
    }

    private static List<Path> recordings() throws IOException {
        try (Stream<Path> files = Files.list(ProjectFiles.RECORDINGS)) {
            return files.sorted().toList();
        }
    }
}
