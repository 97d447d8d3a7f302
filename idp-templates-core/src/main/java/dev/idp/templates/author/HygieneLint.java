package dev.idp.templates.author;

import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.tree.FileEntry;
import dev.idp.templates.tree.TreePath;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Points at what is allowed in manifest templates and rarely meant. */
final class HygieneLint {
    private static final Pattern BLOCK = Pattern.compile("^( *(?:- +)?)[^#\\s][^:]*: *[|>][+-]? *$");
    private static final Pattern ONE_VALUE = Pattern.compile("^ *\\$\\{[^}]*} *$");
    private static final List<Hint> HINTS = List.of(
            new Hint(
                    Pattern.compile(": +(\\$\\{[^}]*\\?c}) *$"),
                    "found ?c on a value that stands alone: it becomes a text",
                    "leave ?c out where a number or a boolean is meant, and quote the value where a text is meant"),
            new Hint(
                    Pattern.compile(": +(-\\$\\{[^}]*}) *$"),
                    "found a minus before a value: it becomes a text",
                    "write ${-x} for a number"),
            new Hint(
                    Pattern.compile(": +(\\$\\{[^}]*\\?string}) *$"),
                    "found ?string on a value that stands alone",
                    "write it in quotes: a quoted value is a text always"));

    private final CatalogFolder folder;
    private final Problems problems;

    HygieneLint(CatalogFolder folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    private record Hint(Pattern pattern, String message, String help) {}

    void check(VersionFolder version) {
        version.files().files().forEach((path, entry) -> {
            if (path.name().endsWith(".ftl")) {
                check(version.path().resolve(path), entry);
            }
        });
    }

    private void check(TreePath path, FileEntry entry) {
        List<String> lines = entry.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            checkLine(path, i, lines.get(i));
            if (isBlockOfOneValue(lines, i)) {
                warn(
                        path,
                        i + 1,
                        lines.get(i + 1).indexOf('$'),
                        "found a block that is one value: it adds a line break of its own",
                        "write KEY: ${...}, which takes any number of lines exactly");
            }
        }
    }

    private void checkLine(TreePath path, int number, String line) {
        for (Hint hint : HINTS) {
            Matcher found = hint.pattern().matcher(line);
            if (found.find()) {
                warn(path, number, found.start(1), hint.message(), hint.help());
            }
        }
    }

    private static boolean isBlockOfOneValue(List<String> lines, int at) {
        if (!BLOCK.matcher(lines.get(at)).matches()
                || at + 1 >= lines.size()
                || !ONE_VALUE.matcher(lines.get(at + 1)).matches()) {
            return false;
        }
        return at + 2 >= lines.size() || indentation(lines.get(at + 2)) < indentation(lines.get(at + 1));
    }

    private static int indentation(String line) {
        return line.length() - line.stripLeading().length();
    }

    private void warn(TreePath path, int line, int column, String message, String hint) {
        Location place = new Location(folder.path(path.toString()), line + 1, column + 1, Pointer.ROOT);
        problems.warning(AuthorCode.UNHYGIENIC, place, message, hint);
    }
}
