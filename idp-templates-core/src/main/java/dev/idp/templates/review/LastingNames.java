package dev.idp.templates.review;

import dev.idp.templates.kubernetes.PodTemplate;
import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Printable;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.MapNode;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says which objects would be called otherwise that others know by their names.
 *
 * @param folder the folder of the environment, to show
 * @param pairs what runs and what would run
 * @param problems takes what is wrong
 */
record LastingNames(Location folder, Pairs pairs, Problems problems) {
    /** Objects that hold data. */
    private static final Set<String> CLAIMS = Set.of("PersistentVolumeClaim", "Cluster", "Database");

    private static final String CLIENT_LABEL = "idp.dev/keycloak-client";

    void check() {
        gone().filter(resource -> resource.kind().equals("Service"))
                .forEach(service -> selected(service).ifPresent(workload -> service(service, workload)));
        gone().filter(resource -> CLAIMS.contains(resource.kind()))
                .forEach(claim -> fresh(claim).ifPresent(other -> claim(claim, other)));
        gone().filter(LastingNames::isClient)
                .forEach(client ->
                        fresh(client).filter(LastingNames::isClient).ifPresent(other -> client(client, other)));
        pairs.ofKind("ConfigMap")
                .filter(pair -> pair.isBoth() && isClient(pair.any()))
                .filter(pair -> !clientId(pair.before().orElseThrow()).equals(clientId(pair.any())))
                .forEach(pair -> client(pair.before().orElseThrow(), pair.any()));
    }

    private Stream<Resource> gone() {
        return pairs.all().filter(pair -> pair.after().isEmpty()).map(Pairs.Pair::any);
    }

    /** Finds a new object of the same kind, which took the place of one that is gone. */
    private Optional<Resource> fresh(Resource gone) {
        return pairs.all()
                .filter(pair -> pair.before().isEmpty())
                .map(Pairs.Pair::any)
                .filter(other -> other.kind().equals(gone.kind())
                        && other.id().group().equals(gone.id().group())
                        && other.namespace().equals(gone.namespace()))
                .filter(other -> !gone.kind().equals("ConfigMap") || isClient(other))
                .findFirst();
    }

    /** Finds the workload that a Service sent requests to, where it stays. */
    private Optional<Resource> selected(Resource service) {
        MapNode selector = Fields.map(service.node(), "spec", "selector");
        if (selector.isEmpty()) {
            return Optional.empty();
        }
        return pairs.before().stream()
                .filter(resource -> PodTemplate.of(resource)
                        .filter(pods -> has(Fields.map(pods.node(), "metadata", "labels"), selector))
                        .isPresent())
                .filter(resource -> pairs.after(resource).isPresent())
                .findFirst();
    }

    private static boolean has(MapNode labels, MapNode wanted) {
        return wanted.entries().stream()
                .allMatch(label -> labels.get(label.key()).equals(Optional.of(label.value())));
    }

    private void service(Resource service, Resource workload) {
        problems.error(
                ReviewCode.SERVICE_NAME,
                folder,
                "found no " + named(service) + " any more, while " + named(workload)
                        + " stays; expected its name for ever: others call it",
                "keep the Service (an own manifest under spec.resources can do that while callers change), or idp"
                        + " unpublish the workload");
    }

    private void claim(Resource claim, Resource other) {
        problems.error(
                ReviewCode.CLAIM_NAME,
                folder,
                "found " + named(other) + " in the place of " + named(claim) + "; expected its name for ever: the data"
                        + " is under it",
                "keep the name, or add the new one beside it, copy the data, and take the old one out in a second"
                        + " publication");
    }

    private void client(Resource client, Resource other) {
        problems.error(
                ReviewCode.CLIENT_NAME,
                folder,
                "found the identity client " + Printable.of(clientId(other)) + " in the place of "
                        + Printable.of(clientId(client))
                        + "; expected its name for ever: sessions and secrets hang on it",
                "keep system, name and environment of the workload, or idp move it, which publishes both for a while");
    }

    private static boolean isClient(Resource resource) {
        return resource.kind().equals("ConfigMap")
                && Fields.value(resource.metadata(), "labels", CLIENT_LABEL).equals(Optional.of("true"));
    }

    private static String clientId(Resource client) {
        return Fields.value(client.node(), "data", "clientId").orElse(client.name());
    }

    private static String named(Resource resource) {
        return Printable.of(resource.id().toString());
    }
}
