package dev.idp.templates.lock;

import dev.idp.templates.catalog.VersionState;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.workload.Workload;
import dev.idp.templates.workload.WorkloadNeed;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which versions a descriptor was resolved to: {@code idp.lock}. It holds no image version and nothing of the platform.
 *
 * @param document the whole file but its checksum, valid against its schema
 */
public record WorkloadLock(MapNode document) {
    /** The only form of the file that this engine writes and reads. */
    public static final int LOCK_VERSION = 1;

    static final Pointer TEMPLATE = Pointer.of("template");

    private static final String NOTE =
            "# Written by idp: the versions that the descriptor beside this file was resolved to."
                    + " Commit it.\n# Don't edit it: idp generate --update-lock chooses anew.\n";

    static WorkloadLock of(
            SortedMap<String, LockedCatalog> catalogs, LockedVersion template, SortedMap<String, LockedVersion> needs) {
        MapNode seen = MapNode.empty();
        for (Map.Entry<String, LockedCatalog> catalog : catalogs.entrySet()) {
            seen = seen.with(catalog.getKey(), catalog.getValue().toNode());
        }
        MapNode pins = MapNode.empty();
        for (Map.Entry<String, LockedVersion> need : needs.entrySet()) {
            pins = pins.with(need.getKey(), need.getValue().toNode());
        }
        return new WorkloadLock(MapNode.empty()
                .with("lockVersion", LOCK_VERSION)
                .with("catalogs", seen)
                .with("template", template.toNode())
                .with("needs", pins));
    }

    /**
     * Returns the version of the workload's template.
     *
     * @return what was asked for, and what was chosen
     */
    public LockedVersion template() {
        return version(TEMPLATE).orElseThrow();
    }

    /**
     * Pins exactly what an environment was made with.
     *
     * @param workload the descriptor that it was made from
     * @param written the environment's lock
     * @return a lock that names no catalog: the platform's that has these files is taken
     */
    public static WorkloadLock pinning(Workload workload, EnvironmentLock written) {
        SortedMap<String, LockedVersion> pins = new TreeMap<>();
        for (WorkloadNeed need : workload.needs()) {
            Optional.ofNullable(written.needs().get(need.name()))
                    .ifPresent(
                            locked -> pins.put(need.name(), pin(need.template().version(), locked)));
        }
        return of(new TreeMap<>(), pin(workload.template().version(), written.template()), pins);
    }

    private static LockedVersion pin(String asked, LockedTemplate locked) {
        return new LockedVersion(
                locked.reference().name(),
                "",
                asked,
                locked.reference().version(),
                locked.digest(),
                VersionState.RELEASED,
                locked.libraries());
    }

    /**
     * Pins the workload's template to another version of it.
     *
     * @param other a version that a lock of an environment names
     * @return a copy
     */
    public WorkloadLock withTemplate(LockedTemplate other) {
        LockedVersion before = template();
        LockedVersion pin = new LockedVersion(
                before.name(),
                before.catalog(),
                before.asked(),
                other.reference().version(),
                other.digest(),
                before.state(),
                other.libraries());
        return new WorkloadLock(document.with("template", pin.toNode()));
    }

    /**
     * Returns the versions of the needs' templates.
     *
     * @return by the names of the needs
     */
    public SortedMap<String, LockedVersion> needs() {
        SortedMap<String, LockedVersion> needs = new TreeMap<>();
        MapNode written = document.map("needs").orElseThrow();
        written.keys()
                .forEach(need ->
                        needs.put(need, LockedVersion.read(written.map(need).orElseThrow())));
        return needs;
    }

    /**
     * Returns the catalogs that the versions came from.
     *
     * @return by their names in the platform
     */
    public SortedMap<String, LockedCatalog> catalogs() {
        SortedMap<String, LockedCatalog> catalogs = new TreeMap<>();
        MapNode written = document.map("catalogs").orElseThrow();
        written.keys()
                .forEach(name ->
                        catalogs.put(name, LockedCatalog.read(written.map(name).orElseThrow())));
        return catalogs;
    }

    /**
     * Names the place of a need's version.
     *
     * @param name the name of the need
     * @return the pointer
     */
    static Pointer need(String name) {
        return Pointer.of("needs", name);
    }

    Optional<LockedVersion> version(Pointer pointer) {
        return document.at(pointer).map(MapNode.class::cast).map(LockedVersion::read);
    }

    Location locate(Pointer pointer) {
        return document.locate(pointer);
    }

    private SortedMap<String, LockedVersion> versions() {
        SortedMap<String, LockedVersion> versions = new TreeMap<>();
        needs().forEach((name, need) -> versions.put("need " + name, need));
        versions.put("template", template());
        return versions;
    }

    /**
     * Lists how the promises differ from those of an older lock. What was only seen, the state of a version, or its
     * catalog, is no promise.
     *
     * @param older the older lock; without one, every promise is new
     * @return one line for each template or need whose promise is another; empty where all are kept
     */
    public List<String> changesSince(Optional<WorkloadLock> older) {
        SortedMap<String, LockedVersion> old = older.map(WorkloadLock::versions).orElseGet(TreeMap::new);
        List<String> changes = new ArrayList<>();
        for (Map.Entry<String, LockedVersion> entry : versions().entrySet()) {
            LockedVersion now = entry.getValue();
            Optional<LockedVersion> then = Optional.ofNullable(old.remove(entry.getKey()));
            if (then.isEmpty()) {
                changes.add(entry.getKey() + " " + now.label() + " is new");
            } else if (!now.isSamePin(then.get())) {
                changes.add(entry.getKey() + " " + change(then.get(), now));
            }
        }
        old.forEach((place, gone) -> changes.add(place + " " + gone.label() + " is gone"));
        return changes;
    }

    private static String change(LockedVersion then, LockedVersion now) {
        String versions = then.isSameVersion(now) ? now.label() : then.label() + " -> " + now.label();
        String asked = then.asked().equals(now.asked())
                ? "asked for " + now.asked()
                : "asked for " + now.asked() + ", not " + then.asked();
        return versions + (then.isSameVersion(now) && !then.hasSameFiles(now) ? " with other files" : "") + " (" + asked
                + ")";
    }

    /**
     * Writes the lock as a file.
     *
     * @return YAML with a note for people at its begin and a checksum at its end; the same lock gives the same bytes
     */
    public String text() {
        return LockEnd.append(NOTE + YamlWriter.write(document));
    }
}
