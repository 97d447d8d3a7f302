package dev.idp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.git.GitHost;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreeReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Publishes a catalog's folder as real tools do: {@code git push} and {@code mvn deploy}.
 *
 * @param catalog the folder
 * @param scratch where everything goes
 */
record CatalogSources(Path catalog, Path scratch) {
    private static final String SETTINGS = """
            <settings>
              <profiles>
                <profile>
                  <id>releases</id>
                  <repositories>
                    <repository>
                      <id>releases</id>
                      <url>REPOSITORY</url>
                    </repository>
                  </repositories>
                </profile>
              </profiles>
              <activeProfiles>
                <activeProfile>releases</activeProfile>
              </activeProfiles>
            </settings>
            """;

    /** Commits, tags and serves the catalog over HTTP. */
    GitHost repository() throws IOException, InterruptedException {
        Path served = Files.createDirectories(scratch.resolve("served"));
        Path work = copy("work");
        run(work, "git", "init", "-q");
        run(work, "git", "add", ".");
        run(work, "git", "-c", "user.name=Acme", "-c", "user.email=acme@example.com", "commit", "-q", "-m", "Release");
        run(work, "git", "tag", "v1");
        run(
                scratch,
                "git",
                "clone",
                "-q",
                "--bare",
                work.toString(),
                served.resolve("catalog.git").toString());
        return GitHost.serve(served);
    }

    /** Deploys the catalog into a repository of files, which the settings of the user name. */
    void artifact() throws IOException, InterruptedException {
        Path project = copy("project");
        Files.copy(Path.of("src/test/resources/catalog-project.xml"), project.resolve("pom.xml"));
        String repository = scratch.resolve("repository").toUri().toString();
        run(project, "mvn", "-q", "-B", "deploy", "-DaltDeploymentRepository=releases::" + repository);
        Path settings = scratch.resolve("home/.m2/settings.xml");
        Files.createDirectories(settings.resolveSibling(""));
        Files.writeString(settings, SETTINGS.replace("REPOSITORY", repository));
    }

    /** Takes all of it away. */
    void remove() throws IOException {
        for (String folder : List.of("served", "work", "project", "repository")) {
            Files.move(scratch.resolve(folder), scratch.resolve(folder + "-is-gone"));
        }
    }

    private Path copy(String name) throws IOException {
        Path target = Files.createDirectories(scratch.resolve(name));
        FileTree files = TreeReader.read(catalog);
        for (var file : files.files().entrySet()) {
            Path path = target.resolve(file.getKey().toString());
            Files.createDirectories(path.resolveSibling(""));
            Files.write(path, file.getValue().bytes());
        }
        return target;
    }

    private void run(Path directory, String... command) throws IOException, InterruptedException {
        Path log = scratch.resolve("log.txt");
        int exitCode = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        assertThat(exitCode)
                .as(String.join(" ", command) + "\n" + Files.readString(log, StandardCharsets.UTF_8))
                .isZero();
    }
}
