package dev.idp.tests.catalog;

import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.NumberNode;
import dev.idp.templates.yaml.Origin;
import dev.idp.templates.yaml.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Mends random parameters where they break a rule that no schema can say. Without it, nearly all that survive are the poor
 * ones, and no test ever sees a workload that uses everything.
 *
 * @param values the parameters
 */
record Mended(MapNode values) {
    private static final List<String> WAYS = List.of("http", "tcp", "grpc", "command");

    static MapNode of(MapNode random) {
        return new Mended((MapNode) withoutNeeds(random))
                .withImageVersions("sidecars")
                .withImageVersions("initContainers")
                .withOneWay("startup")
                .withOneWay("liveness")
                .withOneWay("readiness")
                .withBounds()
                .withPeers("ingress")
                .withPeers("egress")
                .withKeys()
                .withoutPaths()
                .withClient()
                .values();
    }

    /** The workload has no needs, so no value is what one of them hands over. */
    private static Node withoutNeeds(Node value) {
        if (value instanceof ListNode list) {
            return new ListNode(list.items().stream().map(Mended::withoutNeeds).toList(), list.origin());
        }
        if (!(value instanceof MapNode map)) {
            return value;
        }
        if (map.keys().equals(Set.of("need", "output"))) {
            return new TextNode(map.text("output").orElseThrow(), map.origin());
        }
        MapNode without = MapNode.empty();
        for (MapNode.Entry entry : map.entries()) {
            without = without.with(entry.key(), withoutNeeds(entry.value()));
        }
        return without;
    }

    /** What runs beside the workload has its version in the descriptor, for none is given with {@code --image}. */
    private Mended withImageVersions(String containers) {
        MapNode versioned = values;
        for (String name : keys(containers)) {
            Pointer place = Pointer.of(containers, name, "image");
            String image = ((TextNode) values.at(place).orElseThrow()).value();
            boolean plain = !image.contains("@") && image.lastIndexOf(':') < image.lastIndexOf('/');
            versioned = plain ? versioned.put(place, new TextNode(image + ":1.0.0", Origin.ENGINE)) : versioned;
        }
        return new Mended(versioned);
    }

    private Mended withOneWay(String check) {
        Pointer place = Pointer.of("health", check);
        List<String> ways = map(place).stream()
                .flatMap(map -> map.keys().stream())
                .filter(WAYS::contains)
                .toList();
        MapNode mended = values;
        for (String way : ways.subList(Math.min(1, ways.size()), ways.size())) {
            mended = without(mended, place.then(way));
        }
        return new Mended(mended);
    }

    private Mended withBounds() {
        Optional<Integer> least = number(Pointer.of("scaling", "min"));
        Optional<Integer> most = number(Pointer.of("scaling", "max"));
        boolean crossed = least.orElse(2) > most.orElse(4);
        return crossed ? new Mended(without(values, Pointer.of("scaling", "min"))).withMemory() : withMemory();
    }

    private Mended withMemory() {
        MapNode mended = without(values, Pointer.of("resources", "memoryLimit"));
        for (String containers : List.of("sidecars", "initContainers")) {
            for (String name : keys(containers)) {
                mended = without(mended, Pointer.of(containers, name, "resources", "memoryLimit"));
            }
        }
        return new Mended(mended);
    }

    /** Each peer is one thing: addresses, a workload of a system, or of a namespace. */
    private Mended withPeers(String list) {
        Optional<Node> peers = values.get(list);
        if (peers.isEmpty()) {
            return this;
        }
        List<Node> mended = new ArrayList<>();
        for (MapNode peer : ((ListNode) peers.get()).maps()) {
            MapNode one = peer.get("cidr").isPresent() ? only(peer, List.of("cidr", "port", "protocol")) : peer;
            one = one.get("system").isPresent() ? only(one, List.of("workload", "system", "port", "protocol")) : one;
            boolean named = one.get("cidr").isPresent() || one.get("workload").isPresent();
            mended.add(named ? one : only(one, List.of("port", "protocol")).with("namespace", "databases"));
        }
        return new Mended(values.with(list, new ListNode(mended, Origin.ENGINE)));
    }

    /** Every secret gives something, and none is called as the client's. */
    private Mended withKeys() {
        MapNode mended = values;
        for (String secret : keys("secrets")) {
            Pointer place = Pointer.of("secrets", secret);
            boolean empty = map(place.then("variables"))
                            .orElseGet(MapNode::empty)
                            .isEmpty()
                    && map(place.then("files")).orElseGet(MapNode::empty).isEmpty();
            mended = empty || secret.equals("oidc") ? without(mended, place) : mended;
        }
        return new Mended(mended);
    }

    /** Only an exposed workload has paths to return to; all of its host is its own. */
    private Mended withoutPaths() {
        return values.get("expose").isPresent()
                ? new Mended(without(values, Pointer.of("expose", "path")))
                : new Mended(without(values, Pointer.of("identity", "redirectPaths")));
    }

    /** Logins of a public client return somewhere. */
    private Mended withClient() {
        Optional<MapNode> identity = map(Pointer.of("identity"));
        boolean open = identity.flatMap(found -> found.text("type")).equals(Optional.of("public"));
        boolean returns = identity.flatMap(found -> found.list("redirectPaths"))
                .filter(paths -> !paths.items().isEmpty())
                .isPresent();
        return open && !returns ? new Mended(without(values, Pointer.of("identity", "type"))) : this;
    }

    private Set<String> keys(String parameter) {
        return map(Pointer.of(parameter)).map(MapNode::keys).orElse(Set.of());
    }

    private Optional<MapNode> map(Pointer place) {
        return values.at(place).filter(MapNode.class::isInstance).map(MapNode.class::cast);
    }

    private Optional<Integer> number(Pointer place) {
        return values.at(place)
                .filter(NumberNode.class::isInstance)
                .map(node -> ((NumberNode) node).value().intValue());
    }

    private static MapNode without(MapNode map, Pointer place) {
        Optional<Node> parent = map.at(place.parent());
        return parent.isPresent()
                        && parent.get() instanceof MapNode found
                        && found.get(place.last()).isPresent()
                ? put(map, place.parent(), found.without(place.last()))
                : map;
    }

    private static MapNode put(MapNode map, Pointer place, MapNode value) {
        return place.tokens().isEmpty() ? value : map.put(place, value);
    }

    private static MapNode only(MapNode map, List<String> keys) {
        MapNode some = MapNode.empty();
        for (MapNode.Entry entry : map.entries()) {
            some = keys.contains(entry.key()) ? some.with(entry) : some;
        }
        return some;
    }
}
