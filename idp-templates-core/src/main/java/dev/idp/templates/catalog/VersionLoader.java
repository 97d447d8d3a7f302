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
    private final Listing listing;

    /** Finds a library in the index. */
    interface Listing {
        /** Refuses what the catalog does not list, or may not give. */
        IndexedVersion entry(String library, String version, Location asked);
    }

    /**
     * Prepares.
     *
     * @param folders gives the files of a version by its folder
     * @param listing finds the libraries
     */
    VersionLoader(Function<TreePath, FileTree> folders, Listing listing) {
        this.folders = folders;
        this.listing = listing;
    }

    /** Reads a version that the catalog lists. */
    TemplateVersion load(IndexedVersion entry) {
        return load(entry, List.of());
    }

    private TemplateVersion load(IndexedVersion entry, List<String> users) {
        TreePath folder = TreePath.parse(entry.template() + "/" + entry.version(), entry.location());
        TemplateVersion known = loaded.get(folder);
        if (known != null) {
            return known;
        }
        TemplateVersion found = read(entry, folder, users);
        checkReleased(entry, found);
        loaded.put(folder, found);
        return found;
    }

    private TemplateVersion read(IndexedVersion entry, TreePath folder, List<String> users) {
        String version = entry.version().toString();
        List<String> chain = new ArrayList<>(users);
        chain.add(entry.template() + "@" + version);
        return TemplateReader.read(
                entry.template(),
                version,
                folders.apply(folder),
                (name, asked, location) -> library(name, asked, location, chain));
    }

    private static void checkReleased(IndexedVersion entry, TemplateVersion found) {
        if (entry.state() != VersionState.CANDIDATE && !entry.digest().equals(found.digest())) {
            throw new IdpException(Problem.error(
                    CatalogCode.RELEASED_FILES_CHANGED,
                    entry.location(),
                    "released as " + entry.digest() + ", found " + found.digest(),
                    "restore the files of " + found.label() + "; a change is a new version"));
        }
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
        return load(listing.entry(name, version, asked), users);
    }
}
