package dev.idp.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.idp.templates.catalog.ArtifactCoordinates;
import dev.idp.templates.catalog.ArtifactException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Resolving jars with the user's Maven settings, from a repository laid out by hand that mirrors all others. */
class MavenArtifactsTest {
    private static final ArtifactCoordinates CATALOG = new ArtifactCoordinates("dev.acme", "catalog", "1.0.0");

    @TempDir
    private Path home;

    private Path remote;

    @BeforeEach
    void lay_out() throws Exception {
        remote = Files.createDirectories(home.resolve("remote/dev/acme/catalog/1.0.0"));
        put("catalog-1.0.0.jar", "a jar");
        Files.createDirectories(home.resolve(".m2"));
        Files.writeString(home.resolve(".m2/settings.xml"), """
                <settings>
                  <localRepository>HOME/.m2/local</localRepository>
                  <mirrors>
                    <mirror><id>all</id><mirrorOf>*</mirrorOf><url>file://HOME/remote</url></mirror>
                  </mirrors>
                </settings>
                """.replace("HOME", home.toString()));
    }

    @Test
    void a_jar_comes_from_the_mirror_into_the_local_repository_and_from_there_offline() throws Exception {
        assertThatThrownBy(() -> new MavenArtifacts(home, true).jar(CATALOG)).isInstanceOf(ArtifactException.class);

        Path jar = new MavenArtifacts(home, false).jar(CATALOG);

        assertThat(jar).startsWith(home.resolve(".m2/local")).hasContent("a jar");
        assertThat(new MavenArtifacts(home, true).jar(CATALOG)).isEqualTo(jar);
    }

    @Test
    void a_jar_with_a_wrong_checksum_is_refused() throws IOException {
        Files.writeString(remote.resolve("catalog-1.0.0.jar"), "another jar");

        assertThatThrownBy(() -> new MavenArtifacts(home, false).jar(CATALOG))
                .isInstanceOf(ArtifactException.class)
                .hasMessageContaining("hecksum");
    }

    @Test
    void a_jar_that_is_not_there_is_said_to_be_missing() {
        assertThatThrownBy(() ->
                        new MavenArtifacts(home, false).jar(new ArtifactCoordinates("dev.acme", "catalog", "2.0.0")))
                .isInstanceOf(ArtifactException.class)
                .hasMessageContaining("dev.acme:catalog:jar:2.0.0");
    }

    private void put(String name, String content) throws Exception {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        Files.write(remote.resolve(name), bytes);
        byte[] sha1 = MessageDigest.getInstance("SHA-1").digest(bytes);
        Files.writeString(remote.resolve(name + ".sha1"), HexFormat.of().formatHex(sha1));
    }
}
