package dev.idp.templates.template;

import dev.idp.templates.parameter.Schema;
import dev.idp.templates.tree.FileEntry;
import dev.idp.templates.tree.FileTree;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One immutable release of a template.
 *
 * @param name the template's name
 * @param version its semantic version
 * @param type what it is for
 * @param digest identifies its files and its libraries
 * @param title what a catalog calls it
 * @param description what it is for
 * @param parameters the schema of the parameters that a workload gives; properties that a wizard binds to the descriptor
 *     are not among them
 * @param images the parameters that name images, the first is the workload's own; dotted paths
 * @param requires capabilities that an environment must have
 * @param libraries the libraries that it imports, in the order of its entity
 * @param migrations what becomes of parameters of versions before
 * @param declaredOutputs what a need says it hands over, by name
 * @param manifests the files of {@code manifests/}
 * @param outputs the template of what a need hands over; there for needs alone
 */
public record TemplateVersion(
        String name,
        String version,
        TemplateType type,
        String digest,
        String title,
        String description,
        Schema parameters,
        List<String> images,
        List<String> requires,
        List<TemplateVersion> libraries,
        List<Migration> migrations,
        SortedMap<String, DeclaredOutput> declaredOutputs,
        FileTree manifests,
        Optional<FileEntry> outputs) {
    /** Copies the lists. */
    public TemplateVersion {
        images = List.copyOf(images);
        requires = List.copyOf(requires);
        libraries = List.copyOf(libraries);
        migrations = List.copyOf(migrations);
    }

    /**
     * Lists all libraries that take part: its own, theirs, and so on.
     *
     * @return by name; two templates that bring one library bring the same version
     */
    public SortedMap<String, TemplateVersion> allLibraries() {
        SortedMap<String, TemplateVersion> all = new TreeMap<>();
        for (TemplateVersion library : libraries) {
            all.put(library.name(), library);
            all.putAll(library.allLibraries());
        }
        return all;
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
