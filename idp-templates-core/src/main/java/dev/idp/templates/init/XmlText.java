package dev.idp.templates.init;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts of an XML file with the path of elements around each. Lenient: it fetches nothing, knows no entities but the
 * five of XML, and reads on where tags don't match.
 *
 * @param entries in the order of the file
 */
record XmlText(List<Entry> entries) {
    private static final Pattern PART = Pattern.compile(
            "<!--.*?-->|<\\?.*?\\?>|<!\\[CDATA\\[(?<cdata>.*?)\\]\\]>|<!DOCTYPE[^>]*>|<(?<close>/)?(?<name>[A-Za-z_][\\w.:-]*)[^>]*?(?<empty>/)?>",
            Pattern.DOTALL);

    /**
     * One text.
     *
     * @param path the names of the elements around it, outermost first, joined by {@code /}
     * @param text the text, stripped, not empty
     */
    record Entry(String path, String text) {}

    static XmlText of(String xml) {
        List<Entry> entries = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>();
        Matcher part = PART.matcher(xml);
        int from = 0;
        while (part.find()) {
            add(entries, open, decoded(xml.substring(from, part.start())));
            from = part.end();
            if (part.group("cdata") != null) {
                add(entries, open, part.group("cdata"));
            } else if (part.group("name") != null && part.group("empty") == null) {
                step(open, part);
            }
        }
        return new XmlText(List.copyOf(entries));
    }

    private static void step(Deque<String> open, Matcher part) {
        if (part.group("close") == null) {
            open.addLast(part.group("name"));
        } else if (!open.isEmpty()) {
            open.removeLast();
        }
    }

    private static void add(List<Entry> entries, Deque<String> open, String text) {
        if (!text.isBlank()) {
            entries.add(new Entry(String.join("/", open), text.strip()));
        }
    }

    private static String decoded(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }

    Optional<String> first(String path) {
        return all(path).stream().findFirst();
    }

    List<String> all(String path) {
        return entries.stream()
                .filter(entry -> entry.path().equals(path))
                .map(Entry::text)
                .toList();
    }
}
