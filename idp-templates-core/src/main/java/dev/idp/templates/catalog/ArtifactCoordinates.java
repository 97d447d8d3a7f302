package dev.idp.templates.catalog;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Printable;
import dev.idp.templates.problem.Problem;
import java.util.regex.Pattern;

/**
 * What Maven calls one version of one jar.
 *
 * @param group its group
 * @param artifact its name
 * @param version its version, not a range
 */
public record ArtifactCoordinates(String group, String artifact, String version) {
    private static final Pattern FORM =
            Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9_.-]*(:[A-Za-z0-9_-][A-Za-z0-9_.-]*){2}");

    static ArtifactCoordinates parse(String text, Location asked) {
        String[] parts = text.split(":", -1);
        boolean moves = text.endsWith(":LATEST") || text.endsWith(":RELEASE");
        if (!FORM.matcher(text).matches() || text.contains("..") || moves) {
            throw new IdpException(Problem.error(
                    CatalogCode.BAD_COORDINATES,
                    asked,
                    "found " + Printable.of(text) + ", expected GROUP:ARTIFACT:VERSION with one exact version",
                    "for example dev.idp:template-catalog:0.1.0"));
        }
        return new ArtifactCoordinates(parts[0], parts[1], parts[2]);
    }

    /**
     * Tells whether the version may be replaced by other bytes.
     *
     * @return true for a SNAPSHOT version
     */
    public boolean isSnapshot() {
        return version.endsWith("-SNAPSHOT");
    }

    /** Returns {@code GROUP:ARTIFACT:VERSION}. */
    @Override
    public String toString() {
        return group + ":" + artifact + ":" + version;
    }
}
