package dev.idp.templates.lock;

import dev.idp.templates.catalog.CatalogVersion;
import dev.idp.templates.catalog.Catalogs;
import dev.idp.templates.catalog.VersionRequest;
import dev.idp.templates.catalog.VersionState;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.template.TemplateVersion;
import dev.idp.templates.template.Version;
import dev.idp.templates.template.VersionRange;
import dev.idp.templates.workload.Workload;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Turns the references of a descriptor into versions. What is locked stays, as long as the reference admits it; only what
 * is not locked, or not admitted any more, is chosen.
 */
public final class Resolver {
    private final Catalogs catalogs;
    private final Optional<WorkloadLock> lock;
    private final boolean update;
    private final Problems problems;

    private Resolver(Catalogs catalogs, Optional<WorkloadLock> lock, boolean update, Problems problems) {
        this.catalogs = catalogs;
        this.lock = lock;
        this.update = update;
        this.problems = problems;
    }

    /**
     * Resolves the template and the needs of a workload.
     *
     * @param workload the descriptor
     * @param catalogs where the versions come from
     * @param lock what was resolved before, where there is a lock
     * @param update whether to choose anew what is locked
     * @param problems takes warnings
     * @return the versions, and the lock that pins them
     * @throws IdpException with everything that keeps a reference from being resolved, warnings included
     */
    public static Resolution resolve(
            Workload workload, Catalogs catalogs, Optional<WorkloadLock> lock, boolean update, Problems problems) {
        return new Resolver(catalogs, lock, update, problems).resolve(workload);
    }

    private Resolution resolve(Workload workload) {
        lock.ifPresent(this::refuseOlderIndexes);
        problems.throwIfErrors();
        Optional<Choice> template = choose(References.template(workload), WorkloadLock.TEMPLATE);
        SortedMap<String, Choice> needs = new TreeMap<>();
        References.needs(workload)
                .forEach((name, request) ->
                        choose(request, WorkloadLock.need(name)).ifPresent(need -> needs.put(name, need)));
        problems.throwIfErrors();
        return resolution(template.orElseThrow(), needs);
    }

    private Resolution resolution(Choice template, SortedMap<String, Choice> needs) {
        SortedMap<String, LockedCatalog> seen = new TreeMap<>();
        SortedMap<String, LockedVersion> pins = new TreeMap<>();
        SortedMap<String, TemplateVersion> versions = new TreeMap<>();
        seen.put(template.pin().catalog(), seen(template));
        needs.forEach((name, need) -> {
            seen.put(need.pin().catalog(), seen(need));
            pins.put(name, need.pin());
            versions.put(name, need.template());
        });
        return new Resolution(template.template(), versions, WorkloadLock.of(seen, template.pin(), pins));
    }

    private LockedCatalog seen(Choice choice) {
        return LockedCatalog.of(catalogs.get(choice.pin().catalog()));
    }

    /** An index that was seen before may lack what was withdrawn or released since. */
    private void refuseOlderIndexes(WorkloadLock before) {
        before.catalogs().forEach((name, seen) -> {
            if (catalogs.names().contains(name) && catalogs.get(name).serial() < seen.serial()) {
                problems.error(
                        LockCode.OLDER_INDEX,
                        before.locate(Pointer.of("catalogs", name, "serial")),
                        "found an older index in " + catalogs.get(name).source() + ": serial "
                                + catalogs.get(name).serial() + ", expected at least " + seen.serial(),
                        "bring the catalog up to date; to go back on purpose, remove the file and generate again");
            }
        });
    }

    private Optional<Choice> choose(VersionRequest request, Pointer place) {
        Optional<LockedVersion> before = lock.flatMap(old -> old.version(place));
        try {
            Optional<CatalogVersion> kept =
                    update ? Optional.empty() : before.flatMap(old -> keep(request, old, place));
            CatalogVersion chosen = kept.isPresent() ? kept.get() : catalogs.choose(request, problems);
            LockedVersion pin = LockedVersion.of(request.version(), chosen);
            before.ifPresent(old -> checkFiles(old, pin, place));
            return Optional.of(new Choice(chosen.template(), pin));
        } catch (IdpException wrong) {
            problems.addAll(wrong.problems());
            return Optional.empty();
        }
    }

    private Optional<CatalogVersion> keep(VersionRequest request, LockedVersion pin, Pointer place) {
        Optional<String> home = admits(request, pin) ? home(request, pin) : Optional.empty();
        home.ifPresent(catalog -> checkIsThere(pin, catalog, place));
        return home.map(catalog -> catalogs.keep(catalog, request, pin.version(), problems));
    }

    private static boolean admits(VersionRequest request, LockedVersion pin) {
        Optional<Version> version = Version.parse(pin.version());
        return pin.name().equals(request.template())
                && VersionRange.parse(request.version())
                        .filter(range -> version.filter(range::contains).isPresent())
                        .isPresent();
    }

    /** The catalog of the lock, or where the platform no longer has it, another one that has the same files. */
    private Optional<String> home(VersionRequest request, LockedVersion pin) {
        List<String> allowed = catalogs.names().stream()
                .filter(name -> request.catalog().map(name::equals).orElse(true))
                .toList();
        if (catalogs.names().contains(pin.catalog())) {
            return Optional.of(pin.catalog()).filter(allowed::contains);
        }
        return allowed.stream()
                .filter(name ->
                        catalogs.get(name).digest(pin.name(), pin.version()).equals(Optional.of(pin.digest())))
                .findFirst();
    }

    private void checkIsThere(LockedVersion pin, String catalog, Pointer place) {
        if (!catalogs.get(catalog).versions(pin.name()).contains(pin.version())) {
            throw new IdpException(Problem.error(
                    LockCode.LOCKED_VERSION_GONE,
                    locate(place.then("version")),
                    "locked " + pin.label() + ", which is no longer in "
                            + catalogs.get(catalog).source(),
                    "restore the catalog, or choose anew: generate --update-lock (in Maven: -Didp.updateLock)"));
        }
    }

    /** A version is a promise about files once it is released; a candidate may change, but not unseen. */
    private void checkFiles(LockedVersion pin, LockedVersion now, Pointer place) {
        if (!pin.isSameVersion(now) || pin.hasSameFiles(now)) {
            return;
        }
        String found = "locked " + pin.filesUnlike(now) + ", found " + now.filesUnlike(pin);
        if (pin.state() == VersionState.CANDIDATE) {
            warnOfCandidate(pin, found, place);
        } else {
            refuseChanged(pin, found, place);
        }
    }

    private void warnOfCandidate(LockedVersion pin, String found, Pointer place) {
        problems.warning(
                LockCode.CANDIDATE_CHANGED,
                locate(place.then("digest")),
                found + ": the candidate " + pin.label() + " changed",
                "look at what changed; the lock takes the new files");
    }

    private void refuseChanged(LockedVersion pin, String found, Pointer place) {
        problems.error(
                LockCode.LOCKED_FILES_CHANGED,
                locate(place.then("digest")),
                found + ": the files of " + pin.label()
                        + " are not those of before (a moved tag, another jar, or an edited file)",
                "restore the catalog; a change is a new version");
    }

    private Location locate(Pointer pointer) {
        return lock.orElseThrow().locate(pointer);
    }

    private record Choice(TemplateVersion template, LockedVersion pin) {}
}
