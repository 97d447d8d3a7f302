package dev.idp.templates.gitops;

import dev.idp.templates.catalog.Catalogs;
import dev.idp.templates.lock.EnvironmentLock;
import dev.idp.templates.lock.LockedLibrary;
import dev.idp.templates.lock.LockedTemplate;
import dev.idp.templates.lock.WorkloadLock;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.workload.Workload;
import dev.idp.templates.workload.WorkloadNeed;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.Origin;
import java.util.List;
import java.util.Optional;

/**
 * Holds planning to the template versions that a folder was made with, where the catalogs still have them.
 *
 * @param lock pins them
 */
record Pins(WorkloadLock lock) {
    /**
     * Looks the versions up.
     *
     * @param problems takes a version that no catalog has with these files
     * @return nothing where one is missing
     */
    static Optional<Pins> of(Catalogs catalogs, ChangedFolder folder, Problems problems) {
        EnvironmentLock lock = folder.after().lock();
        Workload workload = folder.after().workload();
        Location place = folder.at(".idp/lock.yaml");
        Optional<MapNode> template =
                pin(catalogs, lock.template(), workload.template().version(), place, problems);
        MapNode needs = MapNode.empty();
        boolean complete = template.isPresent();
        for (WorkloadNeed need : workload.needs()) {
            Optional<MapNode> pin = Optional.ofNullable(lock.needs().get(need.name()))
                    .flatMap(locked -> pin(catalogs, locked, need.template().version(), place, problems));
            complete = complete && pin.isPresent();
            needs = pin.isPresent() ? needs.with(need.name(), pin.get()) : needs;
        }
        if (!complete) {
            return Optional.empty();
        }
        return Optional.of(new Pins(new WorkloadLock(MapNode.empty()
                .with("lockVersion", WorkloadLock.LOCK_VERSION)
                .with("catalogs", MapNode.empty())
                .with("template", template.get())
                .with("needs", needs))));
    }

    private static Optional<MapNode> pin(
            Catalogs catalogs, LockedTemplate locked, String asked, Location place, Problems problems) {
        String name = locked.reference().name();
        String version = locked.reference().version();
        Optional<String> catalog = catalogs.names().stream()
                .filter(each -> catalogs.get(each).versions(name).contains(version))
                .filter(each -> catalogs.get(each).digest(name, version).equals(Optional.of(locked.digest())))
                .findFirst();
        if (catalog.isEmpty()) {
            problems.error(
                    GitOpsCode.UNKNOWN_TEMPLATE,
                    place,
                    "was written from " + name + "@" + version + " of digest " + locked.digest()
                            + ", which no catalog of the platform has",
                    "publish with a version of the platform's catalogs");
        }
        return catalog.map(home -> node(home, locked, asked));
    }

    private static MapNode node(String catalog, LockedTemplate locked, String asked) {
        List<Node> libraries = locked.libraries().stream().map(Pins::node).toList();
        MapNode node = MapNode.empty()
                .with("name", locked.reference().name())
                .with("catalog", catalog)
                .with("asked", asked)
                .with("version", locked.reference().version())
                .with("digest", locked.digest())
                .with("state", "released");
        return libraries.isEmpty() ? node : node.with("libraries", new ListNode(libraries, Origin.ENGINE));
    }

    private static Node node(LockedLibrary library) {
        return MapNode.empty()
                .with("name", library.name())
                .with("version", library.version())
                .with("digest", library.digest());
    }
}
