package dev.idp.templates.author;

import dev.idp.templates.kustomize.Kubectl;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreeWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
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
            Kubectl.Result result = Kubectl.kustomize(scratch, folder);
            if (result instanceof Kubectl.Built built) {
                return built.text();
            }
            throw new IdpException(result instanceof Kubectl.Refused refused ? refused(refused, folder) : missing());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Problem refused(Kubectl.Refused refused, String folder) {
        return Problem.error(
                AuthorCode.OVERLAY_DIFFERS,
                Location.of(folder),
                "kubectl kustomize refuses the folder: " + refused.reason(),
                "this is a fault of the engine, unless the message names a file of the template");
    }

    private static Problem missing() {
        return Problem.error(
                AuthorCode.NO_KUBECTL,
                Location.of("kubectl"),
                "found no kubectl to build overlays with",
                Kubectl.INSTALL);
    }
}
