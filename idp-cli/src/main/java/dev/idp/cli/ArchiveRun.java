package dev.idp.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Uses the command once in a folder that its caller deletes, so that the JVM sees the classes of a usual day and can keep
 * them for the next start.
 */
final class ArchiveRun {
    private static final String DESCRIPTOR = """
            apiVersion: idp.dev/v1alpha1
            kind: Workload
            metadata: {name: archive}
            spec:
              owner: team
              system: archive
              template: {name: web-service, version: ^1.0}
              parameters: {image: registry.example/archive, port: 8080, expose: {}, metrics: {path: /metrics}}
              environments: {dev: {}, prod: {}}
            """;

    private ArchiveRun() {}

    /**
     * Runs the commands of a usual day.
     *
     * @param arguments the folder, which is there
     * @throws IOException where it cannot be written to
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Files.write(folder.resolve("idp.yaml"), DESCRIPTOR.getBytes(StandardCharsets.UTF_8));
        Idp.commandLine(folder).execute("list");
        Idp.commandLine(folder).execute("generate", "--image", "1.0.0");
        int status = Idp.commandLine(folder).execute("verify");
        System.exit(status);
    }
}
