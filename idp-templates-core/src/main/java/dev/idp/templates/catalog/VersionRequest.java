package dev.idp.templates.catalog;

import dev.idp.templates.problem.Location;
import java.util.Optional;

/**
 * A reference to a template as somebody wrote it.
 *
 * @param catalog the catalog that it names; nothing where it leaves the catalog open
 * @param template the template's name
 * @param version an exact version, or a range of them
 * @param nameAsked where the name stands, for problems
 * @param versionAsked where the version stands, for problems
 */
public record VersionRequest(
        Optional<String> catalog, String template, String version, Location nameAsked, Location versionAsked) {
    /**
     * Reads a reference.
     *
     * @param name {@code TEMPLATE} or {@code CATALOG/TEMPLATE}
     * @param version an exact version, or a range of them
     * @param nameAsked where the name stands, for problems
     * @param versionAsked where the version stands, for problems
     * @return the request
     */
    public static VersionRequest of(String name, String version, Location nameAsked, Location versionAsked) {
        int slash = name.indexOf('/');
        Optional<String> catalog = slash < 0 ? Optional.empty() : Optional.of(name.substring(0, slash));
        return new VersionRequest(catalog, name.substring(slash + 1), version, nameAsked, versionAsked);
    }
}
