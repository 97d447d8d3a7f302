package dev.idp.templates.catalog;

import dev.idp.templates.problem.Location;
import dev.idp.templates.template.Version;
import java.util.Optional;

/**
 * What an index says of one version.
 *
 * @param template the template
 * @param version the version
 * @param digest identifies its files
 * @param state who may use it
 * @param reason why it is deprecated or yanked
 * @param successor what to use instead
 * @param engine the oldest engine that can render it
 * @param location where the index says so
 */
record IndexedVersion(
        String template,
        Version version,
        String digest,
        VersionState state,
        Optional<String> reason,
        Optional<String> successor,
        Optional<Version> engine,
        Location location) {
    String label() {
        return template + "@" + version;
    }

    /** Says why the version is not what one should use. */
    String because() {
        return reason.map(text -> ": " + text).orElse("");
    }

    /** Says what to use in its place. */
    String instead() {
        return successor.map(other -> "use " + other).orElse("use another version");
    }
}
