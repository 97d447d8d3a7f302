package dev.idp.templates.template;

import dev.idp.templates.parameter.Schema;
import dev.idp.templates.tree.FileTree;
import java.util.List;

/**
 * One immutable release of a template.
 *
 * @param name the template's name
 * @param version its semantic version
 * @param digest identifies its files
 * @param title what a catalog calls it
 * @param description what it is for
 * @param parameters the schema of the parameters that a workload gives; properties that a wizard binds to the descriptor
 *     are not among them
 * @param images the parameters that name images, the first is the workload's own; dotted paths
 * @param requires capabilities that an environment must have
 * @param manifests the files of {@code manifests/}
 */
public record TemplateVersion(
        String name,
        String version,
        String digest,
        String title,
        String description,
        Schema parameters,
        List<String> images,
        List<String> requires,
        FileTree manifests) {
    /** Copies the lists. */
    public TemplateVersion {
        images = List.copyOf(images);
        requires = List.copyOf(requires);
    }

    /**
     * Names it as people do.
     *
     * @return {@code name@version}
     */
    public String label() {
        return name + "@" + version;
    }
}
