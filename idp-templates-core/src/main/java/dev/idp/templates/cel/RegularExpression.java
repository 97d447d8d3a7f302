package dev.idp.templates.cel;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A pattern in the syntax of RE2, which takes time in proportion to the text.
 *
 * @param pattern compiled
 */
record RegularExpression(Pattern pattern) {
    private static final int MOST_KEPT = 1_000;
    private static final Map<String, RegularExpression> KEPT = new ConcurrentHashMap<>();

    static RegularExpression of(String text) {
        RegularExpression kept = KEPT.get(text);
        if (kept != null) {
            return kept;
        }
        try {
            RegularExpression fresh = new RegularExpression(Pattern.compile(text));
            if (KEPT.size() < MOST_KEPT) {
                KEPT.put(text, fresh);
            }
            return fresh;
        } catch (PatternSyntaxException wrong) {
            throw new EvaluationError("no regular expression: " + wrong.getMessage());
        }
    }

    boolean isIn(String text) {
        return pattern.matcher(text).find();
    }

    /** Returns the first part that matches; empty where none does. */
    String first(String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group() : "";
    }

    /** Returns the parts that match, at most so many; all where the number is negative. */
    List<String> all(String text, int most) {
        List<String> parts = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while ((most < 0 || parts.size() < most) && matcher.find()) {
            parts.add(matcher.group());
        }
        return parts;
    }
}
