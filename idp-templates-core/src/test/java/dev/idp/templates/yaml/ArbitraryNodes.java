package dev.idp.templates.yaml;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random documents that may be written: any structure, any scalar, texts that are often nasty. */
final class ArbitraryNodes {
    private static final int DEEPEST = 3;
    private static final List<String> FRAGMENTS = List.of(
            "", " ", "  ", "\n", "\n\n", "\t", "\r", ":", ": ", " #", "#", "- ", "-", "?", "? ", "\"", "'", "\\", "\\n",
            "{", "}", "[", "]", ",", "&a", "*a", "!", "!!str ", "|", ">", "%", "@", "`", "~", "=", "<<", "---", "...",
            "x", "y", "no", "true", "null", "0", "1", "_", ".", "e", "0x", "12:30", "${x}", "{{ x }}", "é", "\u2028",
            "\uFEFF", "\u00A0", "\uE000", "😀");

    private static final List<String> NASTY = NastyTexts.all();

    private ArbitraryNodes() {}

    static Arbitrary<String> texts() {
        Arbitrary<String> fragments =
                Arbitraries.of(FRAGMENTS).list().ofMaxSize(8).map(parts -> String.join("", parts));
        return Arbitraries.frequencyOf(
                        Tuple.of(3, fragments),
                        Tuple.of(2, Arbitraries.of(NASTY)),
                        Tuple.of(2, Arbitraries.strings().ofMaxLength(30)),
                        Tuple.of(1, Arbitraries.strings().ascii().ofMaxLength(60)))
                .filter(ArbitraryNodes::mayBeWritten);
    }

    static Arbitrary<String> keys() {
        return texts().filter(text -> text.length() <= YamlLimits.FILE.key());
    }

    private static boolean mayBeWritten(String text) {
        return Characters.refusal(text).isEmpty() && !text.equals("<<") && !text.equals("=");
    }

    static Arbitrary<BigDecimal> numbers() {
        Arbitrary<BigInteger> digits =
                Arbitraries.bigIntegers().between(BigInteger.TEN.pow(30).negate(), BigInteger.TEN.pow(30));
        return Combinators.combine(digits, Arbitraries.integers().between(-8, 35))
                .as(BigDecimal::new);
    }

    static Arbitrary<Node> nodes() {
        return nodes(DEEPEST);
    }

    private static Arbitrary<Node> nodes(int depth) {
        if (depth == 0) {
            return scalars();
        }
        return Arbitraries.frequencyOf(
                Tuple.of(2, scalars()),
                Tuple.of(2, maps(depth - 1).map(map -> map)),
                Tuple.of(1, lists(depth - 1).map(list -> list)));
    }

    private static Arbitrary<Node> scalars() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, texts().map(text -> new TextNode(text, Origin.ENGINE))),
                Tuple.of(2, numbers().map(number -> new NumberNode(number, Origin.ENGINE))),
                Tuple.of(1, Arbitraries.of(true, false).map(truth -> new BooleanNode(truth, Origin.ENGINE))),
                Tuple.of(1, Arbitraries.just(new NullNode(Origin.ENGINE))));
    }

    static Arbitrary<MapNode> maps(int depth) {
        return Arbitraries.maps(keys(), nodes(depth))
                .ofMaxSize(4)
                .map(map -> MapNode.of(
                        map.entrySet().stream()
                                .map(entry -> new MapNode.Entry(entry.getKey(), Origin.ENGINE, entry.getValue()))
                                .collect(Collectors.toList()),
                        Origin.ENGINE));
    }

    private static Arbitrary<ListNode> lists(int depth) {
        return nodes(depth).list().ofMaxSize(4).map(items -> new ListNode(items, Origin.ENGINE));
    }
}
