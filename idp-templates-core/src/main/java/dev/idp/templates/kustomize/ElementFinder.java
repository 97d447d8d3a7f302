package dev.idp.templates.kustomize;

import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says which element of a list a patch means, and where elements of patches come to stand. */
enum ElementFinder {
    /** As kustomize does: the patch's elements first, in the patch's order where one key names them. */
    KUSTOMIZE {
        @Override
        boolean patchOrders(List<String> keys, ListNode old, ListNode patch) {
            return keys.size() < 2
                    || MergeKey.shared(keys, old, patch)
                            .filter(MergeKey::isSingle)
                            .isPresent();
        }

        @Override
        Optional<MapNode> find(List<String> keys, List<Node> elements, MapNode change) {
            return named(new MergeKey(keys), elements, change).findFirst();
        }

        @Override
        List<Node> inOrder(List<Node> kept, List<Node> placed) {
            return joined(placed, kept);
        }
    },

    /** As the API server does: elements stay where they are, new ones follow. A port without protocol is TCP. */
    API_SERVER {
        @Override
        boolean patchOrders(List<String> keys, ListNode old, ListNode patch) {
            return false;
        }

        @Override
        Optional<MapNode> find(List<String> keys, List<Node> elements, MapNode change) {
            List<MapNode> candidates =
                    named(new MergeKey(keys.subList(0, 1)), elements, change).toList();
            boolean obvious = candidates.size() == 1
                    && keys.size() == 2
                    && change.get(keys.get(1)).isEmpty();
            return obvious ? candidates.stream().findFirst() : second(keys, candidates, change);
        }

        @Override
        List<Node> inOrder(List<Node> kept, List<Node> placed) {
            return joined(kept, placed);
        }

        private Optional<MapNode> second(List<String> keys, List<MapNode> candidates, MapNode change) {
            String key = keys.get(keys.size() - 1);
            return candidates.stream()
                    .filter(element -> defaulted(key, element).equals(defaulted(key, change)))
                    .findFirst();
        }

        private String defaulted(String key, MapNode element) {
            String value = new MergeKey(List.of(key)).identity(element).get(0);
            return value.isEmpty() && key.equals("protocol") ? "TCP" : value;
        }
    };

    /** Tells whether elements that are there already move to where the patch names them. */
    abstract boolean patchOrders(List<String> keys, ListNode old, ListNode patch);

    /** Finds the element that a patch's element changes. */
    abstract Optional<MapNode> find(List<String> keys, List<Node> elements, MapNode change);

    /** Joins what stays in its place with what the patch places. */
    abstract List<Node> inOrder(List<Node> kept, List<Node> placed);

    private static Stream<MapNode> named(MergeKey key, List<Node> elements, MapNode change) {
        List<String> identity = key.identity(change);
        return elements.stream()
                .filter(MapNode.class::isInstance)
                .map(MapNode.class::cast)
                .filter(element -> key.identity(element).equals(identity));
    }

    private static List<Node> joined(List<Node> first, List<Node> second) {
        List<Node> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
