package dev.idp.templates.author;

import dev.idp.templates.template.Version;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import java.util.Comparator;

/**
 * The folder of one template version.
 *
 * @param template the template's name, by the folder
 * @param version the version, by the folder
 * @param files its files, under their paths in it
 */
public record VersionFolder(String template, String version, FileTree files) implements Comparable<VersionFolder> {
    private static final Version NONE = Version.parse("0.0.0-0").orElseThrow();
    private static final Comparator<VersionFolder> ORDER = Comparator.comparing(VersionFolder::template)
            .thenComparing(VersionFolder::number)
            .thenComparing(VersionFolder::version);

    /**
     * Returns where it stands in the catalog.
     *
     * @return {@code TEMPLATE/VERSION}
     */
    public TreePath path() {
        return TreePath.of(template).resolve(version);
    }

    /**
     * Names it as people do.
     *
     * @return {@code template@version}
     */
    public String label() {
        return template + "@" + version;
    }

    Version number() {
        return number(version);
    }

    /** Reads a number; what is none comes before all others. */
    static Version number(String version) {
        return Version.parse(version).orElse(NONE);
    }

    @Override
    public int compareTo(VersionFolder other) {
        return ORDER.compare(this, other);
    }
}
