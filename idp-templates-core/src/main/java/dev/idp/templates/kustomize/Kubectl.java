package dev.idp.templates.kustomize;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Builds kustomizations with the machine's {@code kubectl}; it needs no cluster. */
public final class Kubectl {
    /** What to do where it is missing. */
    public static final String INSTALL = "install kubectl 1.32 or newer and put it on the PATH; no cluster is needed";

    private Kubectl() {}

    /** How a build ended. */
    public sealed interface Result {}

    /**
     * It gave manifests.
     *
     * @param text the documents
     */
    public record Built(String text) implements Result {}

    /**
     * The kustomization is wrong.
     *
     * @param reason the first line that was said
     */
    public record Refused(String reason) implements Result {}

    /** There is no {@code kubectl} on the {@code PATH}. */
    public record Missing() implements Result {}

    /**
     * Builds a folder.
     *
     * @param directory where the process runs
     * @param folder the folder of the kustomization, as {@code kubectl} is told it
     * @return how it ended
     * @throws IOException where the process cannot be read
     */
    public static Result kustomize(Path directory, String folder) throws IOException {
        Process process;
        try {
            process = new ProcessBuilder("kubectl", "kustomize", folder)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException missing) {
            return new Missing();
        }
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return waitFor(process) == 0
                ? new Built(output)
                : new Refused(output.lines().findFirst().orElse("without a word"));
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
