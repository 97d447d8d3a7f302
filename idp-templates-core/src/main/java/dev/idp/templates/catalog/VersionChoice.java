package dev.idp.templates.catalog;

import dev.idp.templates.problem.Code;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.template.Engine;
import dev.idp.templates.template.VersionRange;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Chooses among the versions of one template: the highest that the reference admits, that is not yanked, that this engine
 * can render, and that is no candidate, unless the platform allows these.
 *
 * @param label what people call the catalog
 * @param template the template
 * @param versions its versions in ascending order
 * @param candidates whether versions may be chosen that may still change
 */
record VersionChoice(String label, String template, Collection<IndexedVersion> versions, boolean candidates) {
    /**
     * Chooses anew.
     *
     * @param asked an exact version, or a range of them
     * @param location where it is written
     * @param problems takes warnings
     * @return the version
     * @throws IdpException where none will do
     */
    IndexedVersion choose(String asked, Location location, Problems problems) {
        VersionRange range = VersionRange.parse(asked).orElseThrow(() -> notARange(asked, location));
        List<IndexedVersion> admitted = versions.stream()
                .filter(version -> range.contains(version.version()))
                .sorted(Comparator.comparing(IndexedVersion::version).reversed())
                .toList();
        IndexedVersion chosen = range.exact().isPresent()
                ? admitted.stream().findFirst().orElseThrow(() -> unknown(asked, location))
                : highest(admitted, asked, location, problems);
        check(chosen, location);
        if (chosen.state() == VersionState.YANKED) {
            throw yanked(chosen, location);
        }
        warn(chosen, location, problems);
        return chosen;
    }

    /**
     * Checks a version that was chosen before.
     *
     * @param version the version
     * @param location where the reference is written
     * @param problems takes warnings
     * @throws IdpException where the version cannot or may not be used
     */
    void keep(IndexedVersion version, Location location, Problems problems) {
        check(version, location);
        warn(version, location, problems);
    }

    private IndexedVersion highest(List<IndexedVersion> admitted, String asked, Location location, Problems problems) {
        List<IndexedVersion> usable = admitted.stream()
                .filter(version -> version.state() != VersionState.YANKED)
                .filter(version -> candidates || version.state() != VersionState.CANDIDATE)
                .toList();
        Optional<IndexedVersion> chosen =
                usable.stream().filter(VersionChoice::suits).findFirst();
        if (chosen.isEmpty()) {
            throw usable.isEmpty() ? noneFits(admitted, asked, location) : needsEngine(usable.get(0), location);
        }
        if (!usable.get(0).equals(chosen.get())) {
            warnOfPassedOver(usable.get(0), location, problems);
        }
        return chosen.get();
    }

    private static void warnOfPassedOver(IndexedVersion newest, Location location, Problems problems) {
        problems.warning(
                CatalogCode.NEEDS_NEWER_ENGINE,
                location,
                "passed over " + newest.label() + ", which needs an engine " + minimum(newest) + ", this is "
                        + Engine.version(),
                "use a newer engine");
    }

    private void check(IndexedVersion version, Location location) {
        if (version.state() == VersionState.CANDIDATE && !candidates) {
            throw refused(
                    CatalogCode.CANDIDATE_NOT_ALLOWED,
                    location,
                    "found " + version.label() + ", which is a candidate: it may still change",
                    "use a released version, or say candidates: true for the catalog in the platform file");
        }
        if (!suits(version)) {
            throw needsEngine(version, location);
        }
    }

    private static void warn(IndexedVersion version, Location location, Problems problems) {
        if (version.state() == VersionState.DEPRECATED || version.state() == VersionState.YANKED) {
            boolean yanked = version.state() == VersionState.YANKED;
            problems.warning(
                    yanked ? CatalogCode.YANKED_VERSION : CatalogCode.DEPRECATED_VERSION,
                    location,
                    "follows " + version.label() + ", which is "
                            + version.state().word() + version.because(),
                    version.instead());
        }
    }

    private static boolean suits(IndexedVersion version) {
        return version.engine().map(Engine::isAtLeast).orElse(true);
    }

    private static String minimum(IndexedVersion version) {
        return version.engine().map(engine -> ">=" + engine).orElse("");
    }

    private static IdpException yanked(IndexedVersion version, Location location) {
        return refused(
                CatalogCode.YANKED_VERSION,
                location,
                "found " + version.label() + ", which is yanked" + version.because(),
                version.instead());
    }

    private static IdpException needsEngine(IndexedVersion version, Location location) {
        return refused(
                CatalogCode.NEEDS_NEWER_ENGINE,
                location,
                version.label() + " needs an engine " + minimum(version) + ", this is " + Engine.version(),
                "use a newer engine, or an older version of the template");
    }

    private IdpException notARange(String asked, Location location) {
        return refused(
                CatalogCode.BAD_REFERENCE,
                location,
                "found " + asked
                        + ", expected a version such as 1.1.0, or a range such as ^1.1, ~1.1.2 or \">=1.0 <2.0\"",
                available(asked));
    }

    IdpException unknown(String asked, Location location) {
        return refused(
                CatalogCode.UNKNOWN_VERSION,
                location,
                "found no version " + asked + " of " + template + " in " + label,
                available(asked));
    }

    private IdpException noneFits(List<IndexedVersion> admitted, String asked, Location location) {
        String why = admitted.isEmpty()
                ? "no version of " + template + " in " + label + " is within " + asked
                : "of the versions of " + template + " within " + asked + ", none may be chosen: "
                        + NearestVersions.list(admitted);
        return refused(CatalogCode.NO_VERSION_FITS, location, why, available(asked));
    }

    private String available(String asked) {
        return NearestVersions.hint(asked, versions);
    }

    private static IdpException refused(Code code, Location location, String message, String hint) {
        return new IdpException(Problem.error(code, location, message, hint));
    }
}
