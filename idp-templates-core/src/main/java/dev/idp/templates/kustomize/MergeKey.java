package dev.idp.templates.kustomize;

import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The fields that tell the elements of one list apart, as far as these elements have them.
 *
 * @param fields one or two names
 */
record MergeKey(List<String> fields) {
    /**
     * Finds the key that all elements of several lists have.
     *
     * @param declared the fields that the schema names
     * @param lists the lists that will be merged with each other
     * @return the key; nothing where some elements have the second field and some do not, because kustomize then merges
     *     elements that are not the same
     */
    static Optional<MergeKey> shared(List<String> declared, ListNode... lists) {
        if (declared.size() == 1) {
            return Optional.of(new MergeKey(declared));
        }
        String second = declared.get(1);
        List<Boolean> present = Stream.of(lists)
                .flatMap(list -> list.maps().stream())
                .map(element -> element.get(second).isPresent())
                .distinct()
                .toList();
        if (present.size() > 1) {
            return Optional.empty();
        }
        return Optional.of(new MergeKey(present.contains(true) ? declared : declared.subList(0, 1)));
    }

    /** Tells whether kustomize lets a patch say the order of the elements. */
    boolean isSingle() {
        return fields.size() == 1;
    }

    /**
     * Names an element.
     *
     * @param element a map
     * @return the values of its key fields as kustomize compares them: as text; empty for what is no scalar
     */
    List<String> identity(MapNode element) {
        return fields.stream()
                .map(field -> element.get(field).map(MergeKey::text).orElse(""))
                .toList();
    }

    private static String text(Node value) {
        return value instanceof Scalar scalar ? scalar.asText() : "";
    }

    /**
     * Finds elements by name.
     *
     * @param list maps without duplicates
     * @return identity to element, in order
     */
    Map<List<String>, MapNode> index(ListNode list) {
        Map<List<String>, MapNode> index = new LinkedHashMap<>();
        list.maps().forEach(element -> index.put(identity(element), element));
        return index;
    }

    /**
     * Reduces an element to what names it.
     *
     * @param element the element
     * @return its key fields alone
     */
    MapNode only(MapNode element) {
        return MapNode.of(
                fields.stream().map(field -> element.entry(field).orElseThrow()).toList(), element.origin());
    }

    /** Tells whether two elements of one name have key fields of the same types too. */
    boolean isAlike(MapNode a, MapNode b) {
        return fields.stream().allMatch(field -> a.get(field).equals(b.get(field)));
    }

    /** Tells whether what names an element would suffer from its old style: no patch of the element can help that. */
    boolean suffersFromStyle(ListNode from, ListNode to) {
        Map<List<String>, MapNode> targets = index(to);
        return from.maps().stream()
                .anyMatch(element -> suffersFromStyle(element, targets.getOrDefault(identity(element), element)));
    }

    private boolean suffersFromStyle(MapNode from, MapNode to) {
        return fields.stream()
                .filter(field -> !from.get(field).equals(to.get(field)))
                .anyMatch(field -> TypeChanges.suffersFromStyle(
                        from.get(field).orElse(from), to.get(field).orElse(to)));
    }
}
