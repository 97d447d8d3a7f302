package dev.idp.templates.policy;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of fields that are no identifiers of the expression language: {@code __for__}, {@code a__dash__b}. */
final class FieldName {
    private static final Map<String, String> SIGNS = Map.of("underscores", "__", "dot", ".", "dash", "-", "slash", "/");
    private static final Pattern ESCAPE = Pattern.compile("__(underscores|dot|dash|slash)__");
    private static final Pattern KEYWORD = Pattern.compile(
            "__(true|false|null|in|as|break|const|continue|else|for|function|if|import|let|loop|package|namespace"
                    + "|return|var|void|while)__");

    private FieldName() {}

    /** Returns the name that stands in the object. */
    static String unescape(String written) {
        Matcher keyword = KEYWORD.matcher(written);
        return keyword.matches()
                ? keyword.group(1)
                : ESCAPE.matcher(written).replaceAll(sign -> Matcher.quoteReplacement(SIGNS.get(sign.group(1))));
    }
}
