package dev.idp.templates.kustomize;

import dev.idp.templates.yaml.BooleanNode;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.NumberNode;
import dev.idp.templates.yaml.Origin;
import dev.idp.templates.yaml.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Makes values of all types, among them texts that look like something else. */
final class RandomValues {
    private static final List<String> TEXTS = List.of(
            "a",
            "b",
            "app",
            "x-1",
            "",
            "yes",
            "no",
            "on",
            "off",
            "y",
            "n",
            "true",
            "False",
            "null",
            "~",
            "010",
            "1e3",
            "0x1F",
            "0o17",
            "1_000",
            "12:30",
            "12:30:45",
            "1.10",
            "+1",
            "-0",
            ".inf",
            ".nan",
            "2026-01-01",
            "2026-01-01T00:00:00Z",
            "8080",
            "a: b",
            "a #b",
            "# a",
            "- a",
            "[a]",
            "{a}",
            "*a",
            "&a",
            "!a",
            "|",
            ">",
            "%a",
            "@a",
            "`a",
            "---",
            "...",
            "'a'",
            "\"a\"",
            "a\\b",
            " a",
            "a ",
            "\ta",
            "\ta\nb",
            "\n\ta",
            "a\tb",
            "a\nb",
            "a\nb\n",
            "a\n\nb\n\n",
            "\na",
            " a\nb",
            "a \nb",
            "a\r\nb",
            "a\n  b\n",
            "ä€😀",
            "\u2028",
            "\uFEFFa",
            "x".repeat(600),
            "word ".repeat(60) + "end",
            "$(A) ${B} $$",
            "?",
            ": ",
            "a:",
            "=a",
            "<<a");
    private static final List<String> NUMBERS = List.of(
            "0",
            "1",
            "-1",
            "80",
            "8080",
            "1.5",
            "0.1",
            "1.50",
            "1000000.0",
            "0.00001",
            "9007199254740993",
            "9223372036854775807",
            "-9223372036854775808",
            "18446744073709551615");

    private final Random random;

    RandomValues(Random random) {
        this.random = random;
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    Node scalar() {
        return switch (below(6)) {
            case 0 -> number(one(NUMBERS));
            case 1 -> new BooleanNode(chance(0.5), Origin.ENGINE);
            default -> text(one(TEXTS));
        };
    }

    Node any(int depth) {
        int choice = depth <= 0 ? 0 : below(6);
        return switch (choice) {
            case 4 -> map(depth);
            case 5 -> list(depth);
            default -> scalar();
        };
    }

    MapNode map(int depth) {
        MapNode map = MapNode.empty();
        for (int i = below(4); i > 0; i--) {
            map = map.with(key(), any(depth - 1));
        }
        return map;
    }

    ListNode list(int depth) {
        List<Node> items = new ArrayList<>();
        for (int i = below(4); i > 0; i--) {
            items.add(any(depth - 1));
        }
        return new ListNode(items, Origin.ENGINE);
    }

    /** A key that no transformer of kustomize knows; some look like numbers or words. */
    String key() {
        return one(List.of("k0", "k1", "k2", "k3", "k4", "010", "1e3", "yes", "null", "k.5", "a b", "12:30", "n"));
    }

    ListNode shuffled(ListNode list) {
        List<Node> items = new ArrayList<>(list.items());
        Collections.shuffle(items, random);
        return new ListNode(items, list.origin());
    }

    static Node text(String value) {
        return new TextNode(value, Origin.ENGINE);
    }

    static Node number(String value) {
        return new NumberNode(new BigDecimal(value), Origin.ENGINE);
    }
}
