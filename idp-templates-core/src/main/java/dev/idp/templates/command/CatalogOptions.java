package dev.idp.templates.command;

import java.nio.file.Path;
import java.util.List;

/**
 * What an author asked for, in the words that all front ends share.
 *
 * @param directory the folder that relative paths start from
 * @param folder the catalog, relative to it
 * @param arguments the names that the command takes: of a new template, of versions
 * @param type what a new template is for
 * @param update whether expectations are written anew
 * @param out the folder for everything written that is no part of the catalog
 */
public record CatalogOptions(
        Path directory, String folder, List<String> arguments, String type, boolean update, String out) {
    /** The catalog, unless said otherwise. */
    public static final String DEFAULT_FOLDER = ".";

    /** What a new template is for, unless said otherwise. */
    public static final String DEFAULT_TYPE = "workload";

    /** Copies the arguments. */
    public CatalogOptions {
        arguments = List.copyOf(arguments);
    }

    Path catalog() {
        return directory.resolve(folder);
    }

    String label() {
        String plain = folder.replaceFirst("/+$", "");
        return plain.equals(DEFAULT_FOLDER) ? "" : plain;
    }

    Path scratch() {
        return directory.resolve(out).resolve("kustomize");
    }
}
