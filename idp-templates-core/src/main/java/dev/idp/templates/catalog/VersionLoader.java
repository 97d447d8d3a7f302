package dev.idp.templates.catalog;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.template.TemplateReader;
import dev.idp.templates.template.TemplateVersion;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Reads template versions with the libraries that they use, each once. */
final class VersionLoader {
    /** How many libraries may use each other in a row; a person could not follow more. */
    private static final int LONGEST_CHAIN = 8;

    private final Map<TreePath, TemplateVersion> loaded = new ConcurrentHashMap<>();
    private final Function<TreePath, FileTree> folders;
    private final Check check;

    /** Decides whether a version may be used. */
    interface Check {
        /** Refuses a reference to what the catalog does not list. */
        void known(String template, String version, Location asked);

        /** Refuses a version that may not be used, or is not what was released. */
        void state(TemplateVersion found, Location asked);
    }

    /**
     * Prepares.
     *
     * @param folders gives the files of a version by its folder
     * @param check decides about libraries
     */
    VersionLoader(Function<TreePath, FileTree> folders, Check check) {
        this.folders = folders;
        this.check = check;
    }

    /** Reads a version that the catalog lists. */
    TemplateVersion load(String template, String version) {
        return load(template, version, List.of());
    }

    private TemplateVersion load(String template, String version, List<String> users) {
        TreePath folder = TreePath.of(template).resolve(version);
        TemplateVersion known = loaded.get(folder);
        if (known == null) {
            List<String> chain = new ArrayList<>(users);
            chain.add(template + "@" + version);
            known = TemplateReader.read(
                    template,
                    version,
                    folders.apply(folder),
                    (name, asked, location) -> library(name, asked, location, chain));
            loaded.put(folder, known);
        }
        return known;
    }

    private TemplateVersion library(String name, String version, Location asked, List<String> users) {
        String label = name + "@" + version;
        if (users.contains(label) || users.size() > LONGEST_CHAIN) {
            throw new IdpException(Problem.error(
                    CatalogCode.LIBRARY_CHAIN,
                    asked,
                    (users.contains(label)
                                    ? "found libraries that use each other: "
                                    : "found a chain of libraries that is too long: ")
                            + String.join(" > ", users) + " > " + label,
                    "take one of these references out"));
        }
        check.known(name, version, asked);
        TemplateVersion library = load(name, version, users);
        check.state(library, asked);
        return library;
    }
}
