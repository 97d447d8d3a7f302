package dev.idp.templates.review;

import dev.idp.templates.problem.Printable;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes a value between the words of a text. Words that no forge and no Markdown can take for anything else stay as they
 * are; every other word becomes code, in which nothing is a mention, a reference, a link, an emphasis or a tag.
 */
final class Words {
    private static final int LONGEST = 4_000;
    private static final Pattern HARMLESS =
            Pattern.compile("(?!(?i)www)(?![0-9]{1,9}[.)]$)(?![0-9a-fA-F]{7,}[.,;]?$)(?![A-Za-z]+-[0-9])"
                    + "[\\p{L}\\p{N}]([\\p{L}\\p{N}./',-]*[\\p{L}\\p{N}])?[.,;:]?|→|–|—");

    private Words() {}

    /** Writes a value into Markdown. */
    static String inMarkdown(String value) {
        return join(value, Words::code);
    }

    /** Writes a value into lines that begin with a tag: Markdown means nothing there. */
    static String inHtml(String value) {
        return join(value, word -> "<code>" + entities(word) + "</code>");
    }

    /** Writes a value into a pair of brackets behind a link's text. */
    static String asTarget(String value) {
        return value.matches("https?://[A-Za-z0-9._~:/?#!$&+,;=%-]{1,2000}") ? value : "#";
    }

    private interface Form {
        String of(String word);
    }

    private static String join(String value, Form form) {
        List<String> words = List.of(value.strip().split("\\s+"));
        String joined = words.stream()
                .map(word -> HARMLESS.matcher(word).matches() ? word : form.of(Printable.of(word, LONGEST)))
                .collect(Collectors.joining(" "));
        return words.size() == 1 && words.get(0).isEmpty() ? "" : joined;
    }

    private static String code(String word) {
        String fence = "`".repeat(longestRun(word) + 1);
        String pad = word.startsWith("`") || word.endsWith("`") ? " " : "";
        return fence + pad + word.replace("|", "¦") + pad + fence;
    }

    static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private static String entities(String word) {
        return word.chars()
                .mapToObj(c -> c < 128 && !Character.isLetterOrDigit(c) ? "&#" + c + ";" : String.valueOf((char) c))
                .collect(Collectors.joining());
    }
}
