package dev.idp.templates.yaml;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes nodes as YAML that readers of YAML 1.1, of YAML 1.2 and of go-yaml understand alike, always the same bytes
 * for the same nodes. Text stands plain only where no reader can take it for anything else, in a literal block where it
 * has several clean lines, else in double quotes.
 */
public final class YamlWriter {
    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z/_](?:[A-Za-z0-9_./+@,=;~()%-]|:(?=[A-Za-z0-9_/])|" + " (?=[A-Za-z0-9_(]))*");
    private static final Pattern QUANTITY = Pattern.compile("[1-9][0-9]*(m|k|M|G|T|Ki|Mi|Gi|Ti|s|h)|[0-9]+%");
    private static final int LONGEST_PLAIN = 200;
    private static final int LONGEST_BLOCK_LINE = 4_000;
    private static final int LONGEST_KEY = 1_000; // YAML: 1,024 characters between a key's begin and its colon

    private YamlWriter() {}

    /**
     * Writes one document.
     *
     * @param node the document
     * @return its text, ended by a line break
     * @throws IllegalArgumentException where a text holds a character that no manifest may hold (see
     *     {@link Characters#refusal}), is {@code <<} or {@code =}, or where a key is longer than YAML allows
     */
    public static String write(Node node) {
        StringBuilder out = new StringBuilder();
        if (node instanceof MapNode map && !map.isEmpty()) {
            writeMap(out, map, 0);
        } else if (node instanceof ListNode list && !list.items().isEmpty()) {
            writeList(out, list, 0);
        } else {
            writeInline(out, node, 0);
        }
        return out.toString();
    }

    /**
     * Writes several documents.
     *
     * @param nodes the documents
     * @return their text, separated by {@code ---}
     */
    public static String writeAll(List<? extends Node> nodes) {
        return nodes.stream().map(YamlWriter::write).collect(Collectors.joining("---\n"));
    }

    private static void writeMap(StringBuilder out, MapNode map, int indent) {
        boolean first = true;
        for (MapNode.Entry entry : map.entries()) {
            if (!first) {
                out.append(" ".repeat(indent));
            }
            first = false;
            out.append(key(entry.key())).append(':');
            writeValue(out, entry.value(), indent);
        }
    }

    private static void writeValue(StringBuilder out, Node value, int indent) {
        if (value instanceof MapNode map && !map.isEmpty()) {
            out.append('\n').append(" ".repeat(indent + 2));
            writeMap(out, map, indent + 2);
        } else if (value instanceof ListNode list && !list.items().isEmpty()) {
            out.append('\n').append(" ".repeat(indent + 2));
            writeList(out, list, indent + 2);
        } else {
            out.append(' ');
            writeInline(out, value, indent);
        }
    }

    private static void writeList(StringBuilder out, ListNode list, int indent) {
        boolean first = true;
        for (Node item : list.items()) {
            if (!first) {
                out.append(" ".repeat(indent));
            }
            first = false;
            out.append("- ");
            if (item instanceof MapNode map && !map.isEmpty()) {
                writeMap(out, map, indent + 2);
            } else if (item instanceof ListNode inner && !inner.items().isEmpty()) {
                writeList(out, inner, indent + 2);
            } else {
                writeInline(out, item, indent);
            }
        }
    }

    private static void writeInline(StringBuilder out, Node node, int indent) {
        if (node instanceof MapNode) {
            out.append("{}\n");
        } else if (node instanceof ListNode) {
            out.append("[]\n");
        } else if (node instanceof TextNode text) {
            out.append(isBlock(text.value()) ? block(text.value(), indent + 2) : scalar(text.value()) + "\n");
        } else {
            out.append(((Scalar) node).asText()).append('\n');
        }
    }

    private static String key(String text) {
        String key = scalar(text);
        if (key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("cannot write a key of " + key.length() + " characters");
        }
        return key;
    }

    private static String scalar(String text) {
        check(text);
        return isPlain(text) ? text : quoted(text);
    }

    private static void check(String text) {
        Characters.refusal(text).ifPresent(reason -> {
            throw new IllegalArgumentException("cannot write a " + reason);
        });
        if (text.equals("<<") || text.equals("=")) {
            throw new IllegalArgumentException("cannot write the merge word " + text);
        }
    }

    private static boolean isPlain(String text) {
        return text.length() <= LONGEST_PLAIN
                && (PLAIN.matcher(text).matches() || QUANTITY.matcher(text).matches())
                && !PlainScalar.looksTyped(text);
    }

    /** Several lines that need no escape and no indentation indicator. */
    private static boolean isBlock(String text) {
        if (!text.contains("\n") || text.isBlank() || text.startsWith("\n")) {
            return false;
        }
        return !text.startsWith(" ") && text.lines().allMatch(YamlWriter::isBlockLine) && !text.contains("\r");
    }

    private static boolean isBlockLine(String line) {
        return line.length() <= LONGEST_BLOCK_LINE
                && !line.endsWith(" ")
                && line.codePoints().allMatch(c -> c >= ' ' && c != 0x2028 && c != 0x2029 && c != 0xFEFF);
    }

    private static String block(String text, int indent) {
        check(text);
        String content = text.replaceFirst("\n+\\z", "");
        int breaks = text.length() - content.length();
        String header = breaks == 0 ? "|-" : breaks == 1 ? "|" : "|+";
        String lines = content.lines()
                .map(line -> line.isEmpty() ? "" : " ".repeat(indent) + line)
                .collect(Collectors.joining("\n"));
        return header + "\n" + lines + "\n" + "\n".repeat(Math.max(0, breaks - 1));
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(character -> out.append(escaped(character)));
        return out.append('"').toString();
    }

    private static String escaped(int character) {
        return switch (character) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case 0x2028 -> "\\u2028";
            case 0x2029 -> "\\u2029";
            case 0xFEFF -> "\\uFEFF";
            default -> Character.toString(character);
        };
    }
}
