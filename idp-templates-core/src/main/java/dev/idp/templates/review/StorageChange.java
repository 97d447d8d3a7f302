package dev.idp.templates.review;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.yaml.MapNode;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds storage that comes, changes its size, or goes. */
final class StorageChange {
    private static final String SYNC_OPTIONS = "argocd.argoproj.io/sync-options";

    /** Storage that is asked for: its size, and whether the cluster keeps it when nobody asks any more. */
    private record Claim(String size, boolean kept) {}

    private StorageChange() {}

    static List<Effect> of(Pairs pairs) {
        SortedMap<String, Claim> before = claims(pairs.before());
        SortedMap<String, Claim> after = claims(pairs.after());
        NavigableSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        List<Effect> effects = new ArrayList<>();
        for (String name : names) {
            Optional<Claim> old = Optional.ofNullable(before.get(name));
            Optional<Claim> fresh = Optional.ofNullable(after.get(name));
            if (!old.map(Claim::size).equals(fresh.map(Claim::size))) {
                boolean kept = old.map(Claim::kept).orElse(false);
                effects.add(new Effect.Storage(name, old.map(Claim::size), fresh.map(Claim::size), kept));
            }
        }
        return effects;
    }

    private static SortedMap<String, Claim> claims(List<Resource> resources) {
        SortedMap<String, Claim> claims = new TreeMap<>();
        for (Resource resource : resources) {
            MapNode node = resource.node();
            switch (resource.kind()) {
                case "PersistentVolumeClaim" -> claims.put(resource.id().toString(), claim(node, isKept(resource)));
                case "StatefulSet" ->
                    Fields.maps(node, "spec", "volumeClaimTemplates")
                            .forEach(template -> claims.put(
                                    resource.id() + " "
                                            + Fields.value(template, "metadata", "name")
                                                    .orElse(""),
                                    claim(template, isKeptBySet(node))));
                case "Cluster" -> // a PostgreSQL cluster of CloudNativePG
                    Fields.value(node, "spec", "storage", "size")
                            .ifPresent(size -> claims.put(resource.id().toString(), new Claim(size, isKept(resource))));
                default -> {}
            }
        }
        return claims;
    }

    private static Claim claim(MapNode claim, boolean kept) {
        return new Claim(
                Fields.value(claim, "spec", "resources", "requests", "storage").orElse("an unknown size"), kept);
    }

    private static boolean isKept(Resource resource) {
        String options =
                Fields.value(resource.metadata(), "annotations", SYNC_OPTIONS).orElse("");
        return List.of(options.split("\\s*,\\s*")).contains("Prune=false");
    }

    /** Kubernetes itself keeps these, unless the set says otherwise. */
    private static boolean isKeptBySet(MapNode set) {
        return !Fields.value(set, "spec", "persistentVolumeClaimRetentionPolicy", "whenDeleted")
                .equals(Optional.of("Delete"));
    }
}
