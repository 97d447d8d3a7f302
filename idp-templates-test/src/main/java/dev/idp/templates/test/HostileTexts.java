package dev.idp.templates.test;

import java.util.List;
import java.util.Random;

/** Texts that break templates, YAML, or the readers behind it, when they are not handled as values. */
public final class HostileTexts {
    private static final List<String> FRAGMENTS = List.of(
            "\n",
            "\r\n",
            "\t",
            " ",
            "  ",
            ":",
            ": ",
            " #",
            "#",
            "-",
            "- ",
            "---",
            "\n---\n",
            "...",
            "{",
            "}",
            "[",
            "]",
            "{{",
            "}}",
            "{{ .password }}",
            "${",
            "${x}",
            "${{ x }}",
            "$(HOME)",
            "$$",
            "<#if x>",
            "</#if>",
            "<@x/>",
            "\"",
            "'",
            "\\",
            "\\n",
            "`",
            "|",
            ">",
            "&a",
            "*a",
            "!x",
            "!!str",
            "%YAML",
            "@",
            "?",
            "? ",
            ",",
            "=",
            "<<",
            "yes",
            "no",
            "on",
            "off",
            "null",
            "~",
            "true",
            "010",
            "0x1F",
            "1e3",
            "1_000",
            "12:30:45",
            "2026-01-01",
            ".inf",
            ".nan",
            "1.10",
            "-1",
            "+1",
            "a\nkind: Secret",
            "\nmetadata: {}\n",
            "\u00e9",
            "e\u0301",
            "\u4e2d",
            "\uD83D\uDE80",
            "\u200b",
            "\u2028",
            "\uE000" + "0" + "\uE001",
            "$patch: delete",
            "x",
            "value",
            "0",
            "Z");

    private HostileTexts() {}

    /**
     * Makes a text of hostile fragments.
     *
     * @param random the source of chance
     * @return a text of one to five fragments; it holds no character that manifests refuse, and is no merge word
     */
    public static String next(Random random) {
        String text = "";
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            text += FRAGMENTS.get(random.nextInt(FRAGMENTS.size()));
        }
        return text.equals("<<") || text.equals("=") ? "x" + text : text;
    }

    /**
     * Makes a hostile text that is not too long.
     *
     * @param random the source of chance
     * @param most characters at most
     * @return the text
     */
    static String atMost(Random random, int most) {
        String text = next(random);
        return text.length() <= most ? text : "x";
    }
}
