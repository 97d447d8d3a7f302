package dev.idp.templates.author;

import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.NearMiss;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.template.TemplateVersion;
import dev.idp.templates.yaml.MapNode;
import java.util.List;
import java.util.Optional;

/** Compares the index of a catalog with its folders. */
final class IndexLint {
    private static final List<String> STATES = List.of("candidate", "released", "deprecated", "yanked");

    private final CatalogFolder folder;
    private final MapNode index;
    private final Problems problems;

    IndexLint(CatalogFolder folder, Problems problems) {
        this.folder = folder;
        this.index = folder.index();
        this.problems = problems;
    }

    void checkEntries() {
        MapNode templates = index.map("templates").orElseThrow();
        for (String template : templates.keys()) {
            for (String version :
                    templates.map(template).orElseGet(MapNode::empty).keys()) {
                checkEntry(template, version);
            }
        }
    }

    private void checkEntry(String template, String version) {
        Pointer at = Pointer.of("templates", template, version);
        if (folder.version(template, version).isEmpty()) {
            noteNoFolder(template, version, at);
        }
        checkState(at);
    }

    private void noteNoFolder(String template, String version, Pointer at) {
        problems.error(
                AuthorCode.NOT_LISTED,
                index.locateKey(at),
                "found " + template + "@" + version + " in the index, and no folder " + template + "/" + version,
                "restore the folder; what was released stays");
    }

    private void checkState(Pointer at) {
        String state = text(at, "state").orElse("candidate");
        if (!STATES.contains(state)) {
            problems.error(
                    AuthorCode.BAD_INDEX,
                    index.locate(at.then("state")),
                    "found the state " + state + ", expected one of " + String.join(", ", STATES),
                    NearMiss.hint(state, STATES));
        }
    }

    /** Checks the digest of a version that could be read. */
    void checkDigest(TemplateVersion version) {
        Pointer at = Pointer.of("templates", version.name(), version.version());
        if (index.at(at).isEmpty()) {
            noteUnlisted(version);
            return;
        }
        String digest = text(at, "digest").orElse("none");
        if (!digest.equals(version.digest())) {
            noteOtherDigest(version, digest, index.locate(at.then("digest")));
        }
    }

    private void noteUnlisted(TemplateVersion version) {
        problems.error(
                AuthorCode.NOT_LISTED,
                Location.of(folder.path(version.name() + "/" + version.version())),
                "found the folder of " + version.label() + ", which the index does not list",
                "list it: idp catalog test --update");
    }

    private void noteOtherDigest(TemplateVersion version, String digest, Location place) {
        boolean candidate = isCandidate(version);
        problems.error(
                AuthorCode.DIGEST_DIFFERS,
                place,
                "found the digest " + digest + " of " + (candidate ? "a candidate" : "a released version")
                        + ", its files have " + version.digest(),
                candidate
                        ? "write it anew: idp catalog test --update"
                        : "restore the files: a released version never changes; a change is a new version");
    }

    boolean isCandidate(TemplateVersion version) {
        return text(Pointer.of("templates", version.name(), version.version()), "state")
                .orElse("candidate")
                .equals("candidate");
    }

    private Optional<String> text(Pointer at, String field) {
        return index.at(at).filter(MapNode.class::isInstance).flatMap(entry -> ((MapNode) entry).text(field));
    }
}
