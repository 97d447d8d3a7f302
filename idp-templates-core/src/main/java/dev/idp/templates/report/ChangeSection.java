package dev.idp.templates.report;

import dev.idp.templates.generate.Plan;
import dev.idp.templates.tree.FileChange;
import dev.idp.templates.tree.UnifiedDiff;
import java.util.List;
import java.util.Locale;

/**
 * How the tree differs from the one that was there before.
 *
 * @param plan what is made
 * @param changes file by file
 */
record ChangeSection(Plan plan, List<FileChange> changes) implements Section {
    private static final int MOST_CHARACTERS = 500_000;
    private static final int MOST_OPEN = 6;

    @Override
    public String id() {
        return "changes";
    }

    @Override
    public String title() {
        return "Changes since the last tree";
    }

    @Override
    public String gist() {
        if (changes.isEmpty()) {
            return "none";
        }
        return isFirst() ? "the first tree" : Words.count(changes.size(), "file");
    }

    private boolean isFirst() {
        int files = plan.environments().stream()
                .mapToInt(environment -> environment.files().files().size())
                .sum();
        return changes.size() == files && changes.stream().allMatch(FileChange.Added.class::isInstance);
    }

    @Override
    public void write(Html html) {
        if (changes.isEmpty()) {
            html.element("p", "Nothing changed: the tree was up to date.").line();
        } else if (isFirst()) {
            html.element("p", "There was no tree before, so every file is new.").line();
        } else {
            int begin = html.size();
            changes.forEach(change -> write(html, change, html.size() - begin < MOST_CHARACTERS));
        }
    }

    private void write(Html html, FileChange change, boolean fits) {
        String word = change.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        List<String> lines = UnifiedDiff.of(change).lines().skip(2).toList();
        html.details(changes.size() <= MOST_OPEN).open("summary");
        html.element("code", change.path().toString()).text(" ");
        html.element("span", word, "class", "tag " + word).text(" ");
        html.element("span", "+" + count(lines, "+") + " −" + count(lines, "-"), "class", "gist");
        html.close().line();
        if (fits) {
            html.open("pre", "class", "diff", "tabindex", "0");
            lines.forEach(line -> line(html, line));
            html.close();
        } else {
            html.element("p", "Left out: the page would become too large.");
        }
        html.close().line();
    }

    private static long count(List<String> lines, String sign) {
        return lines.stream().filter(line -> line.startsWith(sign)).count();
    }

    private static void line(Html html, String line) {
        switch (line.charAt(0)) {
            case '+' -> html.element("ins", line);
            case '-' -> html.element("del", line);
            case '@' -> html.element("b", line);
            default -> html.text(line);
        }
        html.line();
    }
}
