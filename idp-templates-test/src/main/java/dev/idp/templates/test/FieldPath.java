package dev.idp.templates.test;

import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way to a field as people write it: {@code spec.ports[0].port}, {@code containers[name=orders].image},
 * {@code metadata.annotations["a.b/c"]}.
 *
 * @param steps the steps
 */
record FieldPath(List<Step> steps) {
    private static final Pattern STEP = Pattern.compile(
            "\\.?(?<key>[^.\\[\\]]+)|\\[(?<index>\\d+)]|\\[\"(?<quoted>[^\"]+)\"]|\\[(?<name>[A-Za-z]+)=(?<value>[^\\]]+)]");

    /** One step. */
    sealed interface Step {
        /** Finds what is behind the step. */
        Optional<Node> from(Node node);
    }

    private record Key(String name) implements Step {
        @Override
        public Optional<Node> from(Node node) {
            return node.child(name);
        }
    }

    private record Item(String field, String value) implements Step {
        @Override
        public Optional<Node> from(Node node) {
            return node instanceof ListNode list
                    ? list.maps().stream()
                            .filter(map -> map.text(field).equals(Optional.of(value)))
                            .map(Node.class::cast)
                            .findFirst()
                    : Optional.empty();
        }
    }

    static FieldPath parse(String text) {
        List<Step> steps = new ArrayList<>();
        Matcher matcher = STEP.matcher(text);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            end = matcher.end();
            if (matcher.group("name") != null) {
                steps.add(new Item(matcher.group("name"), matcher.group("value")));
            } else {
                steps.add(new Key(first(matcher, "key", "index", "quoted")));
            }
        }
        if (end < text.length() || steps.isEmpty()) {
            throw new IllegalArgumentException("no field: " + text);
        }
        return new FieldPath(steps);
    }

    private static String first(Matcher matcher, String... groups) {
        for (String group : groups) {
            if (matcher.group(group) != null) {
                return matcher.group(group);
            }
        }
        throw new IllegalStateException("a step without a name");
    }

    Optional<Node> in(Node root) {
        Optional<Node> here = Optional.of(root);
        for (Step step : steps) {
            here = here.flatMap(step::from);
        }
        return here;
    }
}
