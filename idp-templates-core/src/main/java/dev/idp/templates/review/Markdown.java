package dev.idp.templates.review;

import dev.idp.templates.problem.Printable;
import dev.idp.templates.render.TextPiece;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes what a template printed as Markdown, each value escaped for its place: in a fence, in lines of HTML, or between
 * words. Remembers where the text can be cut.
 */
final class Markdown {
    private static final Pattern VALUE = Pattern.compile("\uE000([0-9]+)\uE001");
    private static final String FENCE = "```";
    private static final int LONGEST_LINE = 2_000;

    private final List<String> values = new ArrayList<>();
    private final StringBuilder out = new StringBuilder();
    private final List<Stop> stops = new ArrayList<>();
    private boolean html;
    private int details;

    /** A place between two blocks: how much stands before it, and how many details are open there. */
    private record Stop(int length, int details) {}

    private Markdown() {}

    static Markdown of(List<TextPiece> pieces) {
        Markdown markdown = new Markdown();
        StringBuilder flat = new StringBuilder();
        for (TextPiece piece : pieces) {
            if (piece instanceof TextPiece.Value value) {
                flat.append('\uE000').append(markdown.values.size()).append('\uE001');
                markdown.values.add(value.text());
            } else {
                flat.append(piece.text());
            }
        }
        markdown.lines(List.of(flat.toString().split("\n", -1)));
        return markdown;
    }

    private void lines(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (!html && lines.get(i).startsWith(FENCE)) {
                int end = i + 1;
                while (end < lines.size() && !lines.get(end).strip().equals(FENCE)) {
                    end++;
                }
                fence(lines.get(i), lines.subList(i + 1, Math.min(end, lines.size())));
                i = end;
            } else {
                line(lines.get(i));
            }
        }
    }

    private void fence(String opening, List<String> content) {
        List<String> shown = new ArrayList<>();
        for (String line : content) {
            String filled = filled(line, value -> value);
            filled.lines().forEach(each -> shown.add(fenced(each)));
        }
        int run = shown.stream().mapToInt(Words::longestRun).max().orElse(0);
        String fence = "`".repeat(Math.max(FENCE.length(), run + 1));
        String language = opening.substring(FENCE.length()).replaceAll("[^A-Za-z0-9-]", "");
        out.append(fence).append(language).append('\n');
        shown.forEach(line -> out.append(line).append('\n'));
        out.append(fence).append('\n');
    }

    /** A forge may read a line that begins with a slash as a command, in code too. */
    private static String fenced(String line) {
        String shown = Printable.of(line.replace("\t", "    "), LONGEST_LINE);
        return shown.startsWith("/") ? " " + shown : shown;
    }

    private void line(String line) {
        if (line.isBlank()) {
            html = false;
            out.append('\n');
            stops.add(new Stop(out.length(), details));
            return;
        }
        html = html || line.strip().startsWith("<");
        details += line.contains("<details") ? 1 : 0;
        details -= line.contains("</details>") ? 1 : 0;
        String fixed = html ? line : line.replace("`", "");
        out.append(filled(fixed, html ? Words::inHtml : Words::inMarkdown)).append('\n');
    }

    private interface Form {
        String of(String value);
    }

    private String filled(String line, Form form) {
        StringBuilder filled = new StringBuilder();
        int done = 0;
        for (Matcher matcher = VALUE.matcher(line); matcher.find(); done = matcher.end()) {
            filled.append(line, done, matcher.start());
            String value = values.get(Integer.parseInt(matcher.group(1)));
            boolean target = line.startsWith("](", matcher.start() - 2);
            filled.append(target ? Words.asTarget(value) : form.of(value));
        }
        return filled.append(line.substring(done)).toString();
    }

    /** Returns all of it, or as many blocks as fit, and the end in any case. */
    String upTo(int longest, String end) {
        if (out.length() + end.length() <= longest) {
            return out + end;
        }
        String note = "\n_Cut here: the whole text has " + out.length() + " characters, which is too long for this"
                + " place. What was left out stands in the report and in the changed files._\n\n";
        Stop last = new Stop(0, 0);
        for (Stop stop : stops) {
            int closed = stop.length() + closing(stop).length() + note.length() + end.length();
            last = closed <= longest ? stop : last;
        }
        return out.substring(0, last.length()) + closing(last) + note + end;
    }

    private static String closing(Stop stop) {
        return "\n</details>\n".repeat(Math.max(0, stop.details()));
    }
}
