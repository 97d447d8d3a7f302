package dev.idp.templates.render;

import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.Origin;
import dev.idp.templates.yaml.YamlLimits;
import dev.idp.templates.yaml.YamlReader;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what templates printed. */
final class ManifestReader {
    private static final Pattern RESERVED_ESCAPE =
            Pattern.compile("\\\\(?:u|U0000)(?:[eE][0-9a-fA-F]{3}|[fF][0-8][0-9a-fA-F]{2})");

    private static final String TOKEN_IN_MESSAGE = "\\uE000(57344)";

    private final List<String> files;
    private final TokenTable tokens;
    private final ValueCheck check;
    private final Problems problems;
    private final int longestLine;

    /**
     * What was read.
     *
     * @param nodes the documents, or after a problem, those that could be read
     * @param broken whether there was a problem
     */
    record Documents(List<Node> nodes, boolean broken) {}

    ManifestReader(List<String> files, TokenTable tokens, ValueCheck check, RenderLimits limits, Problems problems) {
        this.files = files;
        this.tokens = tokens;
        this.check = check;
        this.problems = problems;
        this.longestLine = limits.lineCharacters();
    }

    /**
     * Reads printed text.
     *
     * @param printed text with markers and tokens
     * @param file names it as a whole
     * @return its documents
     */
    Documents read(String printed, String file) {
        LineMap map = new LineMap(printed, files, tokens);
        String text = map.text();
        if (hasLongLine(text, map) || hasReservedEscapes(text, map)) {
            return new Documents(List.of(), true);
        }
        Problems found = new Problems();
        List<Node> documents =
                YamlReader.readAll(text, new TokenInterpretation(map, file, tokens, check), YamlLimits.RENDERED, found);
        found.sorted().forEach(problem -> problems.add(named(problem)));
        return new Documents(documents, found.hasErrors());
    }

    /** The parser knows a value by its token only. */
    private static Problem named(Problem problem) {
        return new Problem(
                problem.severity(),
                problem.code(),
                problem.location(),
                problem.message().replace(TOKEN_IN_MESSAGE, "a value of ${...}"),
                problem.hint());
    }

    private boolean hasLongLine(String text, LineMap map) {
        int line = 1;
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0 && end - start <= longestLine; end = text.indexOf('\n', start)) {
            start = end + 1;
            line++;
        }
        int end = text.indexOf('\n', start);
        int length = (end < 0 ? text.length() : end) - start;
        if (length <= longestLine) {
            return false;
        }
        problems.error(
                RenderCode.LIMIT,
                map.origin(line, 1).at(Pointer.ROOT),
                "found a printed line of " + length + " characters, expected at most " + longestLine,
                "break the line");
        return true;
    }

    /** An escape in double quotes would become one of our characters after parsing. */
    private boolean hasReservedEscapes(String text, LineMap map) {
        Matcher escape = RESERVED_ESCAPE.matcher(text);
        boolean found = false;
        int line = 1;
        int start = 0;
        int counted = 0;
        while (escape.find()) {
            found = true;
            for (; counted < escape.start(); counted++) {
                if (text.charAt(counted) == '\n') {
                    line++;
                    start = counted + 1;
                }
            }
            Origin place = map.origin(line, text.codePointCount(start, escape.start()) + 1);
            problems.error(
                    RenderCode.RESERVED_TEXT,
                    place.at(Pointer.ROOT),
                    "found an escape for a private-use character, which stands for values here",
                    "leave the character out, or take it from a parameter");
        }
        return found;
    }
}
