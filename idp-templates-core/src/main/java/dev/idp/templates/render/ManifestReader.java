package dev.idp.templates.render;

import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.YamlLimits;
import dev.idp.templates.yaml.YamlReader;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what templates printed. */
final class ManifestReader {
    private static final Pattern RESERVED_ESCAPE =
            Pattern.compile("\\\\(?:u|U0000)(?:[eE][0-9a-fA-F]{3}|[fF][0-8][0-9a-fA-F]{2})");

    private static final Pattern TOKEN_IN_MESSAGE = Pattern.compile("'?\\\\uE000'? ?\\(57344\\)");

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
        if (hasLongLine(text, map) || hasReservedEscape(text, map)) {
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
                TOKEN_IN_MESSAGE.matcher(problem.message()).replaceAll("a value"),
                problem.hint());
    }

    private boolean hasLongLine(String text, LineMap map) {
        int start = 0;
        for (int end = end(text, 0); end - start <= longestLine; end = end(text, start)) {
            if (end == text.length()) {
                return false;
            }
            start = end + 1;
        }
        problems.error(
                RenderCode.LIMIT,
                map.origin(start).at(Pointer.ROOT),
                "found a printed line of " + (end(text, start) - start) + " characters, expected at most "
                        + longestLine,
                "break the line");
        return true;
    }

    private static int end(String text, int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }

    /** An escape in double quotes would become one of our characters after parsing. */
    private boolean hasReservedEscape(String text, LineMap map) {
        Matcher escape = RESERVED_ESCAPE.matcher(text);
        if (!escape.find()) {
            return false;
        }
        problems.error(
                RenderCode.RESERVED_TEXT,
                map.origin(escape.start()).at(Pointer.ROOT),
                "found an escape for a private-use character, which stands for values here",
                "leave the character out, or take it from a parameter");
        return true;
    }
}
