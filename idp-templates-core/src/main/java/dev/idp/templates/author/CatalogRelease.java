package dev.idp.templates.author;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.template.TemplateVersion;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.yaml.MapNode;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Freezes a version: from then on it never changes. */
public final class CatalogRelease {
    private static final String STATE = "state";

    private CatalogRelease() {}

    /**
     * Releases a candidate that has no error, passes its tests, and whose number fits what it changes.
     *
     * @param folder the catalog
     * @param reference {@code TEMPLATE@VERSION}
     * @param builder builds overlays
     * @return the catalog with its index changed: state, digest and serial
     * @throws IdpException with everything that is in the way
     */
    public static CatalogFolder released(CatalogFolder folder, String reference, OverlayBuilder builder) {
        VersionFolder version = CatalogDiff.find(folder, reference);
        MapNode index = folder.index();
        checkCandidate(folder, index, version);
        Problems problems = new Problems();
        checkContent(folder, version, builder, problems);
        problems.throwIfErrors();
        TemplateVersion loaded = CatalogExamples.load(folder, version);
        checkLibraries(folder, index, loaded, problems);
        checkNumber(folder, index, version, problems);
        problems.throwIfErrors();
        return frozen(folder, version, loaded.digest());
    }

    private static CatalogFolder frozen(CatalogFolder folder, VersionFolder version, String digest) {
        IndexText text = new IndexText(
                        folder.path(CatalogFolder.INDEX.toString()),
                        folder.files().get(CatalogFolder.INDEX).orElseThrow().text())
                .set(version.template(), version.version(), "digest", digest)
                .set(version.template(), version.version(), STATE, "released")
                .raiseSerial();
        return folder.with(FileTree.EMPTY.with(CatalogFolder.INDEX.toString(), text.text()));
    }

    private static Optional<String> state(MapNode index, String template, String version) {
        return index.at(Pointer.of("templates", template, version))
                .filter(MapNode.class::isInstance)
                .flatMap(entry -> ((MapNode) entry).text(STATE));
    }

    private static void checkCandidate(CatalogFolder folder, MapNode index, VersionFolder version) {
        Optional<String> state = state(index, version.template(), version.version());
        if (state.isPresent() && !state.get().equals("candidate")) {
            throw new IdpException(Problem.error(
                    AuthorCode.ALREADY_RELEASED,
                    index.locate(Pointer.of("templates", version.template(), version.version(), STATE)),
                    "found " + version.label() + " as " + state.get() + ": it is never released again",
                    "a change is a new version: copy "
                            + folder.path(version.path().toString())));
        }
    }

    private static void checkContent(
            CatalogFolder folder, VersionFolder version, OverlayBuilder builder, Problems problems) {
        Predicate<VersionFolder> chosen = version::equals;
        problems.addAll(CatalogLint.lint(folder, chosen).problems());
        problems.addAll(CatalogExamples.test(folder, chosen, builder).problems());
    }

    private static void checkLibraries(
            CatalogFolder folder, MapNode index, TemplateVersion version, Problems problems) {
        version.allLibraries().values().stream()
                .filter(library -> state(index, library.name(), library.version())
                        .orElse("candidate")
                        .equals("candidate"))
                .forEach(library -> problems.error(
                        AuthorCode.NOT_READY,
                        Location.of(folder.path(version.name() + "/" + version.version() + "/template.yaml")),
                        "found the library " + library.label() + ", which is a candidate",
                        "release it first: idp catalog release " + library.label()));
    }

    private static void checkNumber(CatalogFolder folder, MapNode index, VersionFolder version, Problems problems) {
        releasedBefore(folder, index, version).ifPresent(before -> checkStep(folder, before, version, problems));
    }

    private static Optional<VersionFolder> releasedBefore(CatalogFolder folder, MapNode index, VersionFolder version) {
        return folder.versions().stream()
                .filter(other -> other.template().equals(version.template()))
                .filter(other -> other.number().compareTo(version.number()) < 0)
                .filter(other -> !state(index, other.template(), other.version())
                        .orElse("candidate")
                        .equals("candidate"))
                .reduce((first, second) -> second);
    }

    private static void checkStep(
            CatalogFolder folder, VersionFolder before, VersionFolder version, Problems problems) {
        VersionDiff diff = CatalogDiff.diff(folder, before.label(), version.label());
        Step step = Step.between(before.number(), version.number());
        if (step.isLessThan(diff.step())) {
            problems.error(
                    AuthorCode.WRONG_NUMBER,
                    Location.of(folder.path(version.path() + "/template.yaml")),
                    "found " + version.version() + ", a " + word(step) + " step from " + before.version()
                            + ", expected a " + word(diff.step()) + " step for what it changes",
                    "see what it changes: idp catalog diff " + before.label() + " " + version.label());
        }
    }

    private static String word(Step step) {
        return step.name().toLowerCase(Locale.ROOT);
    }
}
