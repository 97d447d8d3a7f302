package dev.idp.templates.generate;

import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.MapNode;
import java.util.ArrayList;
import java.util.List;

/** Knows how a template names the parameters that are images: dotted paths, {@code *} for every key of a map. */
final class ImageParameters {
    private static final String ANY = "*";

    private ImageParameters() {}

    /** Tells whether a pattern names a parameter. */
    static boolean matches(String pattern, String parameter) {
        List<String> expected = pointer(pattern).tokens();
        List<String> found = pointer(parameter).tokens();
        boolean alike = expected.size() == found.size();
        for (int i = 0; alike && i < found.size(); i++) {
            alike = expected.get(i).equals(ANY) || expected.get(i).equals(found.get(i));
        }
        return alike;
    }

    /** Lists the parameters that patterns name and values have, in the order of both. */
    static List<String> present(List<String> patterns, MapNode values) {
        List<String> present = new ArrayList<>();
        for (String pattern : patterns) {
            expand(pointer(pattern), 0, values, present);
        }
        return present;
    }

    private static void expand(Pointer pattern, int from, MapNode values, List<String> present) {
        int any = pattern.tokens().subList(from, pattern.tokens().size()).indexOf(ANY);
        if (any < 0) {
            present.add(String.join(".", pattern.tokens()));
            return;
        }
        int at = from + any;
        List<String> before = pattern.tokens().subList(0, at);
        List<String> after = pattern.tokens().subList(at + 1, pattern.tokens().size());
        values.at(new Pointer(before))
                .filter(MapNode.class::isInstance)
                .map(map -> ((MapNode) map).keys())
                .ifPresent(keys ->
                        keys.forEach(key -> expand(new Pointer(join(before, key, after)), at + 1, values, present)));
    }

    private static List<String> join(List<String> before, String key, List<String> after) {
        List<String> all = new ArrayList<>(before);
        all.add(key);
        all.addAll(after);
        return all;
    }

    static Pointer pointer(String parameter) {
        return new Pointer(List.of(parameter.split("\\.", -1)));
    }
}
