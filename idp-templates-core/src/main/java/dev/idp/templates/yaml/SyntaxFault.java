package dev.idp.templates.yaml;

import dev.idp.templates.problem.Printable;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says in the words of people what the parser stumbled over.
 *
 * @param code the problem's name
 * @param message what was found
 * @param hint what to do
 */
record SyntaxFault(YamlCode code, String message, String hint) {
    private static final String QUOTE =
            "put the value in quotes where it begins with a special character or contains \": \" or \" #\"";

    /** What the parser says, what was found, what to do; {@code $1} is the parser's first group. */
    private record Phrase(Pattern reason, String message, String hint) {
        Phrase(String reason, String message, String hint) {
            this(Pattern.compile(reason), message, hint);
        }
    }

    private static final List<Phrase> PHRASES = List.of(
            new Phrase(
                    "mapping values are not allowed here.*",
                    "found a colon where no key can end",
                    "put the value in quotes where it contains \": \", or align the line with its neighbours"),
            new Phrase(
                    "expected <block end>, but found .*",
                    "found a line that continues nothing above it",
                    "align the keys of one map, and the items of one list"),
            new Phrase(
                    "found character '(.*?)' that cannot start any token.*",
                    "found $1, with which no unquoted value begins",
                    "put the value in quotes"),
            new Phrase(
                    "expected ',' or '(.)', but got .*", "found no comma and no closing $1", "close the list or map"),
            new Phrase("found unexpected end of stream", "found no closing quote", "close the quotes"),
            new Phrase(
                    "expected '<document start>', but found .*",
                    "found text after the end of the document",
                    "remove it, or begin a new document with ---"),
            new Phrase(
                    "found unknown escape character (.+)\\(.*",
                    "found the unknown escape \\$1",
                    "write \\\\ for a backslash, or use single quotes"));

    static SyntaxFault of(String reason) {
        if (reason.contains("TAB")) {
            return new SyntaxFault(YamlCode.TAB, Tabs.MESSAGE, Tabs.HINT);
        }
        for (Phrase phrase : PHRASES) {
            Matcher matcher = phrase.reason.matcher(reason);
            if (matcher.matches()) {
                String found = matcher.groupCount() == 0 ? "" : Printable.of(matcher.group(1));
                return new SyntaxFault(
                        YamlCode.SYNTAX, "not YAML: " + phrase.message.replace("$1", found), phrase.hint);
            }
        }
        return new SyntaxFault(YamlCode.SYNTAX, "not YAML: " + Printable.of(reason), QUOTE);
    }
}
