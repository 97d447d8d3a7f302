package dev.idp.templates.author;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.tree.FileTree;

/** Builds what kustomize makes of a folder. */
public interface OverlayBuilder {
    /**
     * Builds a folder.
     *
     * @param files all files that the build reads
     * @param folder the folder in them that has the {@code kustomization.yaml}
     * @return the resources as YAML documents
     * @throws IdpException where it cannot be built, or there is nothing to build it with
     */
    String build(FileTree files, String folder);
}
