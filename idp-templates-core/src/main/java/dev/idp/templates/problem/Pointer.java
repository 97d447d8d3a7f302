package dev.idp.templates.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A way through maps and lists to one value: a JSON pointer as of RFC 6901. Ordered step by step, list indexes by their
 * number and before map keys, a value before what is in it.
 *
 * @param tokens map keys and list indexes (decimal, from 0), outermost first; empty for the whole document
 */
public record Pointer(List<String> tokens) implements Comparable<Pointer> {
    /** The whole document. */
    public static final Pointer ROOT = new Pointer(List.of());

    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]*");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$-]*");
    private static final Pattern LONE_TILDE = Pattern.compile("~(?![01])");
    private static final Comparator<String> BY_STEP = Comparator.comparing((String token) -> !isIndex(token))
            .thenComparingInt(token -> isIndex(token) ? token.length() : 0)
            .thenComparing(Comparator.naturalOrder());

    /** Copies the tokens. */
    public Pointer {
        tokens = List.copyOf(tokens);
    }

    /**
     * Builds a pointer from its tokens.
     *
     * @param tokens map keys and list indexes, outermost first
     * @return the pointer
     */
    public static Pointer of(String... tokens) {
        return new Pointer(List.of(tokens));
    }

    /**
     * Reads a JSON pointer.
     *
     * @param text empty, or starting with {@code /}
     * @return the pointer
     * @throws IllegalArgumentException where the text is neither, or a {@code ~} in it stands before something else than
     *     {@code 0} or {@code 1}
     */
    public static Pointer parse(String text) {
        if (text.isEmpty()) {
            return ROOT;
        }
        if (!text.startsWith("/")) {
            throw new IllegalArgumentException("a JSON pointer starts with \"/\"");
        }
        if (LONE_TILDE.matcher(text).find()) {
            throw new IllegalArgumentException("a JSON pointer writes \"~\" as \"~0\"");
        }
        return new Pointer(Stream.of(text.substring(1).split("/", -1))
                .map(token -> token.replace("~1", "/").replace("~0", "~"))
                .toList());
    }

    /**
     * Goes one step down in a map.
     *
     * @param key the map key
     * @return the longer pointer
     */
    public Pointer then(String key) {
        List<String> longer = new ArrayList<>(tokens);
        longer.add(key);
        return new Pointer(longer);
    }

    /**
     * Goes one step down in a list.
     *
     * @param index from 0
     * @return the longer pointer
     */
    public Pointer then(int index) {
        return then(Integer.toString(index));
    }

    /**
     * Goes several steps down.
     *
     * @param rest a pointer below this one's value
     * @return the longer pointer
     */
    public Pointer then(Pointer rest) {
        List<String> longer = new ArrayList<>(tokens);
        longer.addAll(rest.tokens);
        return new Pointer(longer);
    }

    /**
     * Goes one step up.
     *
     * @return the pointer to the map or list around; the root's parent is the root
     */
    public Pointer parent() {
        return tokens.isEmpty() ? this : new Pointer(tokens.subList(0, tokens.size() - 1));
    }

    /**
     * Returns the last step.
     *
     * @return the last token; empty for the root
     */
    public String last() {
        return tokens.isEmpty() ? "" : tokens.get(tokens.size() - 1);
    }

    /**
     * Writes the pointer as people write field paths.
     *
     * @return {@code spec.env.PORT}, {@code spec.containers[0].image}, {@code labels["idp.dev/team"]}; empty for the
     *     root
     */
    public String dotted() {
        StringBuilder out = new StringBuilder();
        for (String token : tokens) {
            if (isIndex(token)) {
                out.append('[').append(token).append(']');
            } else if (WORD.matcher(token).matches()) {
                out.append(out.isEmpty() ? "" : ".").append(token);
            } else {
                out.append("[\"").append(Printable.of(token)).append("\"]");
            }
        }
        return out.toString();
    }

    private static boolean isIndex(String token) {
        return INDEX.matcher(token).matches();
    }

    @Override
    public int compareTo(Pointer other) {
        int common = Math.min(tokens.size(), other.tokens.size());
        for (int i = 0; i < common; i++) {
            int step = BY_STEP.compare(tokens.get(i), other.tokens.get(i));
            if (step != 0) {
                return step;
            }
        }
        return Integer.compare(tokens.size(), other.tokens.size());
    }

    /** Returns the JSON pointer: empty, or {@code /spec/env/PORT}. */
    @Override
    public String toString() {
        return tokens.stream()
                .map(token -> "/" + token.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }
}
