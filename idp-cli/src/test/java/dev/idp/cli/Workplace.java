package dev.idp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreeReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A folder with a descriptor and a platform file of its own, in which the delivered command is run.
 *
 * @param folder the folder
 * @param home the home of the user, for Maven's settings and the cache
 */
record Workplace(Path folder, Path home) {
    private static final Path COMMAND = Path.of("target/idp/bin/idp");
    private static final Path PLATFORM = Path.of("../examples/acme-hello/platform.yaml");
    private static final String CATALOG = "{directory: ../acme-catalog}";
    private static final Pattern DIGEST = Pattern.compile("template:\\n(?: .*\\n)*?  digest: (\\S+)");

    /** Lays out a workplace whose platform takes templates from a source. */
    static Workplace of(Path descriptor, Path folder, String source, Path home) throws IOException {
        Files.createDirectories(folder);
        Files.copy(descriptor, folder.resolve("idp.yaml"));
        String platform = Files.readString(PLATFORM);
        assertThat(platform).contains(CATALOG);
        Files.writeString(folder.resolve("platform.yaml"), platform.replace(CATALOG, source));
        return new Workplace(folder, home);
    }

    /** Generates; whatever goes wrong fails the test. */
    void generate(String... more) {
        List<String> command = new ArrayList<>(List.of(
                COMMAND.toAbsolutePath().toString(), "generate", "--platform", "platform.yaml", "--image", "1.0.0"));
        command.addAll(List.of(more));
        try {
            Path log = folder.resolve("log.txt");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().put("IDP_CLASS_ARCHIVE", "off");
            builder.environment().put("IDP_JAVA_OPTS", "-Duser.home=" + home);
            builder.environment().put("IDP_CACHE", home.resolve("cache").toString());
            int exitCode = builder.start().waitFor();
            assertThat(exitCode)
                    .as(folder + "\n" + Files.readString(log, StandardCharsets.UTF_8))
                    .isZero();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Returns what was written. */
    FileTree tree() {
        try {
            return TreeReader.read(folder.resolve("target/idp/tree"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns the digest that the lock pins for the workload's template. */
    String digest() {
        try {
            Matcher digest = DIGEST.matcher(Files.readString(folder.resolve("idp.lock")));
            return digest.find() ? digest.group(1) : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Takes away what was written, but not the lock. */
    void forget() {
        try {
            Files.move(folder.resolve("target"), folder.resolve("target-is-gone"));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
