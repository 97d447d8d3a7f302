package dev.idp.templates.yaml;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Texts that some reader of YAML takes for something else when a writer is careless. */
final class NastyTexts {
    private static final List<String> LINES = List.of(
            "",
            "x",
            " x",
            "x ",
            "\tx",
            "x\t",
            "x\ty",
            "x\ny",
            "x\n y",
            "x \ny",
            "x\n\ny",
            "x\n\n\n y\nz",
            "\nx",
            "\n x",
            "x\n\ty",
            "x\n\t\ny",
            "x\n  \ny",
            "# x\ny",
            "- x\n- y",
            "a: b\nc: d",
            "---\nx",
            "x\n---\ny",
            "x\n...\ny",
            "x\r\ny",
            "x\ry",
            "x\n\u2028y",
            "x\n\uFEFFy",
            "x\n\u00A0",
            "{{ x }}\n{% y %}",
            "x\\\ny",
            "\"x\"\n'y'");

    private NastyTexts() {}

    /** Everything below, each text once, none that the writer refuses. */
    static List<String> all() {
        Set<String> texts = new LinkedHashSet<>();
        Stream.of(words(), numbers(), times(), indicators(), lines(), characters())
                .forEach(texts::addAll);
        texts.removeIf(text -> text.equals("<<")
                || text.equals("=")
                || Characters.refusal(text).isPresent());
        return List.copyOf(texts);
    }

    /** Words for truth, nothing and infinity, in every case that anybody reads. */
    static List<String> words() {
        List<String> spellings = new ArrayList<>(List.of("", "~", "~x", "=x", "<<x", "nAn", "yEs", "TRue"));
        for (String word :
                List.of("y n yes no on off true false null none nil nan inf .nan .inf -.inf +.inf t f".split(" "))) {
            spellings.add(word);
            spellings.add(word.toUpperCase(Locale.ROOT));
            int first = IntStream.range(0, word.length())
                    .filter(i -> Character.isLetter(word.charAt(i)))
                    .findFirst()
                    .orElseThrow();
            String upper = word.substring(first, first + 1).toUpperCase(Locale.ROOT);
            spellings.add(word.substring(0, first) + upper + word.substring(first + 1));
        }
        return spellings;
    }

    /** Numbers of YAML 1.1, of YAML 1.2 and of JSON, and what looks like one. */
    static List<String> numbers() {
        String all = """
                0 00 01 08 007 0777 -0777 +7 -7 7. .7 -.7 +.7 0.7 -0.0 1_000 1_000.5 _1 1_ 1__0 0o7 0o8 0O7 0x1F 0X1f 0xg \
                0x_1 0b10 0B10 0b2 1e3 1E3 1e+3 1e-3 1.5e3 1.e3 .5e3 1e 1e3.5 +1e3 -1e3 1e999 -1e999 1.2.3 1.10 1,000 \
                12:34 1:30 1:60 190:20:30 190:20:30.15 -1:30 1:2:3:4:5 0:00 0.1:2 99999999999999999999 0.1e-400 1d 1f 1L 10n \
                12e03 -2E+05 685.230_15e+03 685_230.15 0b1010_0111 0x0A_74_AE 02472256 . .. -. +. - + -- ++ 1- 1+ 1/2 \
                10m 10Mi 5s 50% 010m 1k 0% 00% 1e3Mi 0x1s 1_0m 8080:80 22:22 ١ １ ½""";
        return List.of(all.split(" "));
    }

    /** Dates and times, and what looks like one. */
    static List<String> times() {
        return List.of(
                "2026-01-01",
                "2026-1-1",
                "2026-13-01",
                "2026-01-01T10:00:00Z",
                "2026-01-01t10:00:00.123+05:30",
                "2026-01-01 10:00:00",
                "2026-01-01 10:00:00 -5",
                "2026-01",
                "10:00:00",
                "20260101",
                "2026-W01-1");
    }

    /** Each printable ASCII character alone, doubled, in front, behind, between, and with blanks and line breaks. */
    static List<String> indicators() {
        return IntStream.rangeClosed(' ', '~')
                .mapToObj(Character::toString)
                .flatMap(c -> Stream.of(
                        c,
                        c + c,
                        c + c + c,
                        c + "x",
                        c + " x",
                        "x" + c,
                        "x " + c,
                        "x" + c + "x",
                        "x" + c + " x",
                        "x " + c + "x",
                        "x\n" + c + " y"))
                .toList();
    }

    /** Several lines, with no to three line breaks at the end, and long ones. */
    static List<String> lines() {
        List<String> texts = new ArrayList<>();
        for (String text : LINES) {
            for (String breaks : List.of("", "\n", "\n\n", "\n\n\n")) {
                texts.add(text + breaks);
            }
        }
        texts.add("x".repeat(5_000));
        texts.add("x ".repeat(2_500) + "\ny");
        texts.add("x".repeat(199) + ":y");
        texts.add("key: ".repeat(100));
        return texts;
    }

    /** Characters outside of ASCII that are invisible, wide, composed, private or far away. */
    static List<String> characters() {
        return Stream.of(
                        0x00A0, 0x00AD, 0x0378, 0x0301, 0x034F, 0x115F, 0x1680, 0x180E, 0x2000, 0x200B, 0x200D, 0x2028,
                        0x2029, 0x202F, 0x2060, 0x3000, 0xD7FF, 0xE000, 0xE001, 0xF8FF, 0xFDD0, 0xFE0F, 0xFEFF, 0xFFFC,
                        0xFFFD, 0x10000, 0x1F600, 0x1F1E9, 0xE0001, 0xE0020, 0xF0000, 0x10FFFD)
                .map(Character::toString)
                .flatMap(c -> Stream.of(c, c + "x", "x" + c, "x" + c + "y", "x " + c + " y", "x\n" + c + "y"))
                .toList();
    }
}
