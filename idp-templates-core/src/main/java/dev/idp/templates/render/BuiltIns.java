package dev.idp.templates.render;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The built-ins that manifest templates may use: those that give the same on every machine, on every day, in bounded
 * time, and run no text as code.
 */
final class BuiltIns {
    /** Give a value as they stand. */
    private static final Set<String> VALUES = Set.of("""
            abs blank_to_null boolean c c_lower_case c_upper_case cap_first ceiling chop_linebreak cn counter
            empty_to_null first floor has_content has_next index is_boolean is_collection is_collection_ex
            is_enumerable is_even_item is_first is_hash is_hash_ex is_indexable is_last is_markup_output
            is_number is_odd_item is_sequence is_string item_parity j_string js_string json_string keys last
            length lower_abc max min number reverse round sequence size string trim trim_to_null uncap_first
            upper_abc url url_path values word_list
            """.strip().split("\\s+"));

    /** Take expressions in brackets that FreeMarker itself counts and that no flag can change. */
    private static final Set<String> SYNTAX = Set.of("drop_while", "filter", "map", "switch", "take_while", "then");

    /** Give a function, and how many arguments it may be called with: one more would be flags, or a pattern. */
    private static final Map<String, Integer> FUNCTIONS = Map.ofEntries(
            Map.entry("chunk", 2),
            Map.entry("contains", 1),
            Map.entry("ends_with", 1),
            Map.entry("ensure_ends_with", 1),
            Map.entry("ensure_starts_with", 1),
            Map.entry("index_of", 2),
            Map.entry("item_cycle", 10),
            Map.entry("join", 3),
            Map.entry("keep_after", 1),
            Map.entry("keep_after_last", 1),
            Map.entry("keep_before", 1),
            Map.entry("keep_before_last", 1),
            Map.entry("last_index_of", 2),
            Map.entry("remove_beginning", 1),
            Map.entry("remove_ending", 1),
            Map.entry("replace", 2),
            Map.entry("seq_contains", 1),
            Map.entry("seq_index_of", 2),
            Map.entry("seq_last_index_of", 2),
            Map.entry("split", 1),
            Map.entry("starts_with", 1),
            Map.entry("substring", 2));

    /** Give a value, and where they are called or asked for a member, something that depends on the place. */
    private static final Set<String> NEVER_CALLED = Set.of("string", "url", "url_path");

    private static final Map<String, String> INSTEAD = Map.of(
            "upper_case", "write ?c_upper_case, which is the same everywhere",
            "lower_case", "write ?c_lower_case, which is the same everywhere",
            "capitalize", "write ?cap_first, which is the same everywhere",
            "default", "write x!\"default\"",
            "exists", "write x??",
            "if_exists", "write x!",
            "sort", "give the list in the order that is wanted",
            "sort_by", "give the list in the order that is wanted");

    private BuiltIns() {}

    static boolean isAllowed(String name) {
        return VALUES.contains(name) || SYNTAX.contains(name) || FUNCTIONS.containsKey(name);
    }

    static boolean isFunction(String name) {
        return FUNCTIONS.containsKey(name);
    }

    static boolean isNeverCalled(String name) {
        return NEVER_CALLED.contains(name);
    }

    static int mostArguments(String name) {
        return FUNCTIONS.getOrDefault(name, 0);
    }

    static Collection<String> names() {
        Set<String> names = new TreeSet<>(VALUES);
        names.addAll(SYNTAX);
        names.addAll(FUNCTIONS.keySet());
        return names;
    }

    /** Says what to write instead of a built-in that is not allowed. */
    static String hint(String name) {
        return INSTEAD.getOrDefault(name, "the page lists the built-ins that are allowed");
    }
}
