package dev.idp.tests.policies;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The cluster of a kubeconfig. It is asked through {@code kubectl}, which knows every way to sign in and the paths of all
 * kinds, and which people use too.
 *
 * @param kubeconfig how to reach the cluster
 * @param cache what is kept between calls
 */
record Kubectl(Path kubeconfig, Path cache) {
    /** What a call gave. */
    record Answer(int exit, String out, String err) {
        Answer orFail() {
            if (exit != 0) {
                throw new IllegalStateException("kubectl: " + err + out);
            }
            return this;
        }
    }

    Answer run(String... arguments) {
        return send("", arguments);
    }

    Answer send(String input, String... arguments) {
        List<String> command = new ArrayList<>(List.of("kubectl"));
        command.add("--kubeconfig=" + kubeconfig);
        command.add("--cache-dir=" + cache);
        command.addAll(List.of(arguments));
        try {
            Path given = Files.createTempFile(cache, "kubectl", ".in");
            Path output = Files.createTempFile(cache, "kubectl", ".out");
            Path errors = Files.createTempFile(cache, "kubectl", ".err");
            Files.writeString(given, input);
            int exit = new ProcessBuilder(command)
                    .redirectInput(given.toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .start()
                    .waitFor();
            return new Answer(exit, Files.readString(output), Files.readString(errors));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
