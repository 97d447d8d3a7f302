package dev.idp.templates.policy;

import dev.idp.templates.kubernetes.ClusterScoped;
import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.TextNode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Asks that a manifest says what is wanted: nothing that the cluster writes, and in the base nothing of one environment. */
final class ManifestRules {
    private static final List<Pointer> WRITTEN_BY_THE_SERVER = List.of(
            Pointer.of("status"),
            Pointer.of("metadata", "uid"),
            Pointer.of("metadata", "resourceVersion"),
            Pointer.of("metadata", "managedFields"),
            Pointer.of("metadata", "generation"),
            Pointer.of("metadata", "selfLink"));
    private static final Pointer KIND = Pointer.of("kind");
    private static final Pointer NAMESPACE = Pointer.of("metadata", "namespace");

    /** An ARN, an account's registry, or an account id alone. */
    private static final Pattern ACCOUNT =
            Pattern.compile("(?s).*(\\barn:aws[a-z-]*:|\\b[0-9]{12}\\.dkr\\.ecr\\.).*|[0-9]{12}");

    private static final Pattern CLOUD_LABEL = Pattern.compile(
            "((.+\\.)?(eks\\.amazonaws\\.com|k8s\\.aws|ebs\\.csi\\.aws\\.com|cloud\\.google\\.com|kubernetes\\.azure\\.com"
                    + "|karpenter\\.sh)|node\\.kubernetes\\.io/instance-type)(/.*)?");

    private ManifestRules() {}

    static List<BundleRule> all() {
        return List.of(
                new BundleRule("META-04", bundle -> bundle.resources().stream().flatMap(ManifestRules::serverFields)),
                new BundleRule("B-11", bundle -> bundle.base().stream().flatMap(ManifestRules::bound)));
    }

    private static Stream<Breach> serverFields(Resource resource) {
        return WRITTEN_BY_THE_SERVER.stream()
                .filter(field -> resource.node().at(field).isPresent())
                .map(field -> new Breach(resource, field, "remove " + field.dotted() + ", which the cluster writes"));
    }

    private static Stream<Breach> bound(Resource resource) {
        Stream<Breach> kinds = Stream.of(resource)
                .filter(each -> each.kind().equals("Secret") || ClusterScoped.contains(each.id()))
                .map(each -> new Breach(each, KIND, "take the " + each.kind() + " out of the base"));
        Stream<Breach> namespaces = resource.node().at(NAMESPACE).stream()
                .map(node -> new Breach(resource, NAMESPACE, "leave the namespace out: each environment sets its own"));
        return Stream.of(kinds, namespaces, bound(resource, resource.node(), Pointer.ROOT))
                .flatMap(each -> each);
    }

    private static Stream<Breach> bound(Resource resource, Node node, Pointer pointer) {
        if (node instanceof MapNode map) {
            return map.entries().stream()
                    .flatMap(entry -> Stream.concat(
                            cloud(resource, entry.key(), pointer.then(entry.key())),
                            bound(resource, entry.value(), pointer.then(entry.key()))));
        }
        if (node instanceof ListNode list) {
            return IntStream.range(0, list.items().size())
                    .boxed()
                    .flatMap(i -> bound(resource, list.items().get(i), pointer.then(i)));
        }
        return node instanceof TextNode text ? bound(resource, text.value(), pointer) : Stream.empty();
    }

    private static Stream<Breach> bound(Resource resource, String value, Pointer pointer) {
        return ACCOUNT.matcher(value).matches()
                ? Stream.of(new Breach(
                        resource,
                        pointer,
                        "move what names a cloud account into the parameters of an environment, or leave it to the"
                                + " platform"))
                : cloud(resource, value, pointer);
    }

    private static Stream<Breach> cloud(Resource resource, String word, Pointer pointer) {
        return CLOUD_LABEL.matcher(word).matches()
                ? Stream.of(new Breach(
                        resource,
                        pointer,
                        "move " + word + ", which one cloud knows, into the parameters of an environment"))
                : Stream.empty();
    }
}
