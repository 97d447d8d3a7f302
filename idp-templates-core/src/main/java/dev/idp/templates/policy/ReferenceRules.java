package dev.idp.templates.policy;

import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.MapNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks that what pods refer to is there: Secrets, ConfigMaps, the service account. */
final class ReferenceRules {
    /** Kubernetes puts it into every namespace. */
    private static final String ROOT_CERTIFICATES = "kube-root-ca.crt";

    /** The end that Kustomize gives to the name of a generated ConfigMap: its content is in its name. */
    private static final Pattern HASHED = Pattern.compile(".+-[2456789bcdfghkmt]{10}");

    /** Pods of these live on when a ConfigMap changes. */
    private static final Set<String> LASTING = Set.of("Deployment", "StatefulSet", "DaemonSet");

    private ReferenceRules() {}

    static List<BundleRule> all() {
        return List.of(
                BundleRule.within("B-07", ReferenceRules::secrets),
                BundleRule.within("B-08", ReferenceRules::configMaps),
                BundleRule.within("B-10", ReferenceRules::serviceAccounts));
    }

    private static Stream<Breach> secrets(Neighbours neighbours) {
        Map<String, ProducedSecret> produced = Stream.concat(
                        neighbours.ofKind("ExternalSecret").map(ProducedSecret::ofExternalSecret),
                        neighbours.ofKind("Certificate").map(ProducedSecret::ofCertificate))
                .collect(Collectors.toMap(ProducedSecret::name, Function.identity(), ProducedSecret::merge));
        return neighbours
                .pods()
                .flatMap(pods -> PodReference.of(pods.template()).stream()
                        .filter(PodReference::secret)
                        .flatMap(reference -> missing(produced, reference)
                                .map(message -> new Breach(pods.resource(), reference.field(), message))));
    }

    private static Stream<String> missing(Map<String, ProducedSecret> produced, PodReference reference) {
        ProducedSecret secret = produced.get(reference.name());
        if (secret == null) {
            return Stream.of("add an ExternalSecret that makes the Secret " + reference.name());
        }
        return reference.key().stream()
                .filter(key -> !secret.mayHave(key))
                .map(key -> "make the ExternalSecret of " + reference.name() + " write the key " + key);
    }

    private static Stream<Breach> configMaps(Neighbours neighbours) {
        return neighbours.pods().flatMap(pods -> {
            List<PodReference> references = PodReference.of(pods.template()).stream()
                    .filter(reference ->
                            !reference.secret() && !reference.name().equals(ROOT_CERTIFICATES))
                    .toList();
            return Stream.concat(missing(neighbours, pods, references), unhashed(pods, references));
        });
    }

    private static Stream<Breach> missing(Neighbours neighbours, Neighbours.Pods pods, List<PodReference> references) {
        return references.stream()
                .filter(reference ->
                        neighbours.find("ConfigMap", reference.name()).isEmpty())
                .map(reference ->
                        new Breach(pods.resource(), reference.field(), "add the ConfigMap " + reference.name()));
    }

    private static Stream<Breach> unhashed(Neighbours.Pods pods, List<PodReference> references) {
        boolean lasting = LASTING.contains(pods.resource().kind());
        boolean plain = references.stream()
                .anyMatch(reference -> !HASHED.matcher(reference.name()).matches());
        Pointer annotations = Pointer.of("metadata", "annotations");
        return lasting && plain && !hasChecksum(pods, annotations)
                ? Stream.of(new Breach(
                        pods.resource(),
                        pods.template().pointer().then(annotations),
                        "annotate the pod template with a checksum of its ConfigMaps, so that the pods restart when"
                                + " these change"))
                : Stream.empty();
    }

    private static boolean hasChecksum(Neighbours.Pods pods, Pointer annotations) {
        return pods.template()
                .node()
                .at(annotations)
                .filter(MapNode.class::isInstance)
                .filter(map -> ((MapNode) map).keys().stream().anyMatch(key -> key.contains("checksum")))
                .isPresent();
    }

    private static Stream<Breach> serviceAccounts(Neighbours neighbours) {
        Pointer field = Pointer.of("spec", "serviceAccountName");
        return neighbours
                .pods()
                .flatMap(pods -> pods.template().node().textAt(field).stream()
                        .filter(name -> !name.equals("default") && !name.isEmpty())
                        .filter(name -> neighbours.find("ServiceAccount", name).isEmpty())
                        .map(name -> new Breach(
                                pods.resource(),
                                pods.template().pointer().then(field),
                                "add the ServiceAccount " + name)));
    }
}
