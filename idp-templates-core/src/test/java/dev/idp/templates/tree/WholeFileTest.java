package dev.idp.templates.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    private Path folder;

    @Test
    void writes_a_file_and_leaves_nothing_beside_it() throws IOException {
        Path file = folder.resolve("idp.lock");

        WholeFile.write(file, new byte[] {1});
        WholeFile.write(file, new byte[] {2, 3});

        assertThat(file).hasBinaryContent(new byte[] {2, 3});
        assertThat(names()).containsExactly("idp.lock");
    }

    @Test
    void takes_no_harm_from_what_a_killed_run_left() throws IOException {
        Files.write(folder.resolve(".idp.lock.new"), new byte[] {9});

        WholeFile.write(folder.resolve("idp.lock"), new byte[] {1});

        assertThat(names()).containsExactly("idp.lock");
    }

    @Test
    void replaces_a_link_and_not_what_it_leads_to() throws IOException {
        Path elsewhere = Files.write(folder.resolve("elsewhere"), new byte[] {9});
        Path file = Files.createSymbolicLink(folder.resolve("idp.lock"), elsewhere);

        WholeFile.write(file, new byte[] {1});

        assertThat(elsewhere).hasBinaryContent(new byte[] {9});
        assertThat(file).hasBinaryContent(new byte[] {1});
        assertThat(Files.isSymbolicLink(file)).isFalse();
    }

    @Test
    void leaves_the_old_file_where_it_cannot_be_replaced() throws IOException {
        Path file = folder.resolve("idp.lock");
        Files.createDirectories(file.resolve("inside"));

        assertThatThrownBy(() -> WholeFile.write(file, new byte[] {1})).isInstanceOf(IOException.class);

        assertThat(names()).containsExactly("idp.lock");
        assertThat(file.resolve("inside")).isDirectory();
    }

    private Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }
}
