package dev.idp.templates.gitops;

import dev.idp.templates.generate.WrittenEnvironment;
import dev.idp.templates.git.LocalRepository;
import dev.idp.templates.git.TextSearch;
import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.yaml.ListNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Keeps host names with one workload. Names that a folder had before were looked at then; the others are searched for in
 * the files of routes on the target branch, and each folder that mentions one is built to be sure.
 */
final class HostNames {
    private static final Pattern ROUTE_FILE = Pattern.compile(".*/(httproute|grpcroute|tlsroute)-[^/]*\\.yaml");
    private static final Pattern ROUTE = Pattern.compile("HTTPRoute|GRPCRoute|TLSRoute");
    private static final Pattern MANIFESTS = Pattern.compile("base|overlay|overlay/patches|overlay/patches/before");

    private final Scope scope;
    private final List<ChangedFolder> changed;
    private final SortedSet<TreePath> removed;

    HostNames(Scope scope, List<ChangedFolder> changed, SortedSet<TreePath> removed) {
        this.scope = scope;
        this.changed = changed;
        this.removed = removed;
    }

    void check(Problems problems) {
        SortedMap<String, List<Claim>> claims = new TreeMap<>();
        changed.forEach(folder -> claims(folder)
                .forEach((host, claim) ->
                        claims.computeIfAbsent(host, name -> new ArrayList<>()).add(claim)));
        claims.forEach((host, rivals) -> checkTogether(host, rivals, problems));
        SortedSet<String> added = claims.entrySet().stream()
                .filter(claim -> claim.getValue().stream().anyMatch(Claim::isNew))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!added.isEmpty()) {
            elsewhere(added).forEach((folder, hosts) -> checkAgainst(folder, hosts, claims, problems));
        }
    }

    /** A host name of a changed folder, and whether it is new there. */
    private record Claim(ChangedFolder folder, Location location, boolean isNew) {
        boolean isOf(String workload) {
            return folder.workload().equals(workload);
        }

        /** A workload that moves has its host name twice for a while. */
        boolean follows(TreePath other) {
            return folder.after().standing().movedFrom().equals(Optional.of(other.toString()));
        }
    }

    private static SortedMap<String, Claim> claims(ChangedFolder folder) {
        SortedMap<String, Location> before = hosts(folder.resourcesBefore());
        SortedMap<String, Claim> claims = new TreeMap<>();
        hosts(folder.resourcesAfter())
                .forEach((host, place) ->
                        claims.put(host, new Claim(folder, folder.here(place), !before.containsKey(host))));
        return claims;
    }

    private static SortedMap<String, Location> hosts(List<Resource> resources) {
        SortedMap<String, Location> hosts = new TreeMap<>();
        for (Resource resource : resources) {
            if (ROUTE.matcher(resource.kind()).matches()) {
                Pointer field = Pointer.of("spec", "hostnames");
                List<String> names = resource.node()
                        .at(field)
                        .filter(ListNode.class::isInstance)
                        .map(list -> ((ListNode) list).texts())
                        .orElse(List.of());
                for (int i = 0; i < names.size(); i++) {
                    hosts.put(names.get(i), resource.node().locate(field.then(i)));
                }
            }
        }
        return hosts;
    }

    private static void checkTogether(String host, List<Claim> rivals, Problems problems) {
        for (Claim claim : rivals) {
            rivals.stream()
                    .filter(rival -> !rival.isOf(claim.folder().workload()))
                    .filter(rival -> !claim.follows(rival.folder().path())
                            && !rival.follows(claim.folder().path()))
                    .findFirst()
                    .ifPresent(rival -> refuse(claim, host, rival.folder().path(), problems));
        }
    }

    private SortedMap<TreePath, SortedSet<String>> elsewhere(SortedSet<String> hosts) {
        LocalRepository repository = scope.change().repository();
        String target = scope.change().target();
        NavigableSet<TreePath> folders = new TreeSet<>();
        TextSearch search = new TextSearch(
                this::isLookedInto, path -> ROUTE_FILE.matcher(path).matches(), hosts);
        repository
                .search(target, search)
                .forEach(path -> scope.layout().folderAround(path).ifPresent(folders::add));
        folders.removeAll(removed);
        changed.forEach(folder -> folders.remove(folder.path()));
        SortedMap<TreePath, SortedSet<String>> found = new TreeMap<>();
        for (TreePath folder : folders) {
            SortedSet<String> names = new TreeSet<>(hostsOf(repository, target, folder));
            names.retainAll(hosts);
            found.put(folder, names);
        }
        return found;
    }

    private boolean isLookedInto(String path) {
        return scope.layout().leadsToFolders(path)
                || scope.layout().isFolder(path)
                || scope.layout()
                        .folderAround(path)
                        .filter(folder -> MANIFESTS
                                .matcher(path.substring(folder.toString().length() + 1))
                                .matches())
                        .isPresent();
    }

    private static SortedSet<String> hostsOf(LocalRepository repository, String commit, TreePath folder) {
        try {
            return new TreeSet<>(WrittenEnvironment.read(folder.toString(), repository.folder(commit, folder))
                    .map(WrittenEnvironment::resources)
                    .map(HostNames::hosts)
                    .orElseGet(TreeMap::new)
                    .keySet());
        } catch (IdpException unreadable) {
            return new TreeSet<>();
        }
    }

    private void checkAgainst(
            TreePath folder, SortedSet<String> hosts, Map<String, List<Claim>> claims, Problems problems) {
        for (String host : hosts) {
            for (Claim claim : claims.getOrDefault(host, List.of())) {
                if (claim.isNew() && !claim.follows(folder) && !isOf(claim, folder)) {
                    refuse(claim, host, folder, problems);
                }
            }
        }
    }

    /** One workload may have its host name in several environments, which are on several clusters. */
    private boolean isOf(Claim claim, TreePath folder) {
        String system = scope.layout().word(folder, "system").orElse("");
        return claim.isOf(system + "/" + scope.layout().word(folder, "name").orElse(""));
    }

    private static void refuse(Claim claim, String host, TreePath other, Problems problems) {
        problems.error(
                GitOpsCode.HOST_TAKEN,
                claim.location(),
                "found the host name " + host + ", which " + other + " has",
                "choose another one: expose.host");
    }
}
