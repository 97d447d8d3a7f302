package dev.idp.templates.command;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Builds kustomizations of others with the machine's {@code kubectl}; it needs no cluster. */
final class Kubectl {
    private Kubectl() {}

    static String kustomize(Path folder, String label) throws IOException {
        Process process = start(folder, label);
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (waitFor(process) != 0) {
            throw new IdpException(Problem.error(
                    CommandCode.KUSTOMIZATION_FAILED,
                    Location.of(label),
                    "kubectl kustomize refuses the folder: "
                            + output.lines().findFirst().orElse("without a word"),
                    "mend the kustomization, or name files that are built already"));
        }
        return output;
    }

    private static Process start(Path folder, String label) {
        try {
            return new ProcessBuilder("kubectl", "kustomize", folder.toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException missing) {
            throw new IdpException(Problem.error(
                    CommandCode.KUSTOMIZATION_FAILED,
                    Location.of(label),
                    "found a kustomization, and no kubectl to build it with",
                    "install kubectl 1.32 or newer and put it on the PATH; no cluster is needed"));
        }
    }

    private static int waitFor(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException interrupted) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }
}
