package dev.idp.templates.author;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreeWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Builds folders with the kustomize in the machine's {@code kubectl}; it needs no cluster. */
public final class KubectlBuilder implements OverlayBuilder {
    private final Path scratch;

    /**
     * Prepares.
     *
     * @param scratch a folder for the files of a build; it is overwritten
     */
    public KubectlBuilder(Path scratch) {
        this.scratch = scratch;
    }

    @Override
    public String build(FileTree files, String folder) {
        try {
            TreeWriter.write(scratch, files);
            return run(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String run(String folder) throws IOException {
        Process process = start(folder);
        process.getOutputStream().close();
        byte[] output = process.getInputStream().readAllBytes();
        int exitCode = waitFor(process);
        String text = new String(output, StandardCharsets.UTF_8);
        if (exitCode != 0) {
            throw new IdpException(Problem.error(
                    AuthorCode.OVERLAY_DIFFERS,
                    Location.of(folder),
                    "kubectl kustomize refuses the folder: "
                            + text.lines().findFirst().orElse("without a word"),
                    "this is a fault of the engine, unless the message names a file of the template"));
        }
        return text;
    }

    private Process start(String folder) {
        try {
            return new ProcessBuilder("kubectl", "kustomize", folder)
                    .directory(scratch.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException missing) {
            throw new IdpException(Problem.error(
                    AuthorCode.NO_KUBECTL,
                    Location.of("kubectl"),
                    "found no kubectl to build overlays with",
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
