package dev.idp.templates.git;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The Git of this machine, without anybody's configuration: it says what a repository really holds. */
public final class Git {
    private final Path repository;

    public Git(Path repository) {
        this.repository = repository;
    }

    /** Runs a command on the repository and returns what it prints, without the last line feed. */
    public String run(String... arguments) {
        return feed("", arguments);
    }

    /** Runs a command on what it is to read, and returns what it prints. */
    String feed(String input, String... arguments) {
        List<String> command = new ArrayList<>(
                List.of("git", "-c", "safe.directory=*", "-c", "user.name=a", "-c", "user.email=a@acme.example"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(repository.toFile()).redirectErrorStream(true);
        builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
        builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        try {
            Process process = builder.start();
            try (OutputStream out = process.getOutputStream()) {
                out.write(input.getBytes(StandardCharsets.UTF_8));
            }
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + ": " + output);
            }
            return output.strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    public List<String> lines(String... arguments) {
        return run(arguments).lines().toList();
    }
}
