package dev.idp.templates.tree;

import java.util.ArrayList;
import java.util.List;

/** Shows a change of a text file in the unified format, with three lines of context. */
public final class UnifiedDiff {
    private static final int CONTEXT = 3;
    private static final int MOST_CELLS = 4_000_000;

    private final List<String> before;
    private final List<String> after;
    private final List<Line> lines = new ArrayList<>();

    private UnifiedDiff(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    /**
     * Writes one file's change.
     *
     * @param change the change
     * @return the diff, ended by a line break
     */
    public static String of(FileChange change) {
        String path = change.path().toString();
        if (change instanceof FileChange.Added added) {
            return header("/dev/null", "b/" + path) + hunks(List.of(), lines(added.after()));
        }
        if (change instanceof FileChange.Removed removed) {
            return header("a/" + path, "/dev/null") + hunks(lines(removed.before()), List.of());
        }
        FileChange.Changed changed = (FileChange.Changed) change;
        return header("a/" + path, "b/" + path) + hunks(lines(changed.before()), lines(changed.after()));
    }

    private static String header(String before, String after) {
        return "--- " + before + "\n+++ " + after + "\n";
    }

    private static List<String> lines(FileEntry entry) {
        return entry.text().lines().toList();
    }

    private static String hunks(List<String> before, List<String> after) {
        UnifiedDiff diff = new UnifiedDiff(before, after);
        if ((long) before.size() * after.size() > MOST_CELLS) {
            diff.replaceAll();
        } else {
            diff.align();
        }
        return diff.write();
    }

    private record Line(char sign, String text, int oldLine, int newLine) {}

    /** Walks the longest common subsequence; files too large for its table are shown as wholly replaced. */
    private void align() {
        int[][] common = table();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                lines.add(new Line(' ', before.get(i), ++i, ++j));
            } else if (j == after.size() || i < before.size() && common[i + 1][j] >= common[i][j + 1]) {
                lines.add(new Line('-', before.get(i), ++i, j));
            } else {
                lines.add(new Line('+', after.get(j), i, ++j));
            }
        }
    }

    private void replaceAll() {
        for (int i = 0; i < before.size(); i++) {
            lines.add(new Line('-', before.get(i), i + 1, 0));
        }
        for (int j = 0; j < after.size(); j++) {
            lines.add(new Line('+', after.get(j), before.size(), j + 1));
        }
    }

    private int[][] table() {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private String write() {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < lines.size()) {
            int first = nextChange(at);
            if (first == lines.size()) {
                break;
            }
            int end = endOfHunk(first);
            writeHunk(out, lines.subList(Math.max(at, first - CONTEXT), end));
            at = end;
        }
        return out.toString();
    }

    private int nextChange(int from) {
        int at = from;
        while (at < lines.size() && lines.get(at).sign() == ' ') {
            at++;
        }
        return at;
    }

    private int endOfHunk(int firstChange) {
        int lastChange = firstChange;
        for (int at = firstChange; at < lines.size() && at - lastChange <= 2 * CONTEXT; at++) {
            lastChange = lines.get(at).sign() == ' ' ? lastChange : at;
        }
        return Math.min(lines.size(), lastChange + CONTEXT + 1);
    }

    private static void writeHunk(StringBuilder out, List<Line> hunk) {
        long removed = hunk.stream().filter(line -> line.sign() != '+').count();
        long added = hunk.stream().filter(line -> line.sign() != '-').count();
        Line first = hunk.get(0);
        int oldStart = first.sign() == '+' ? first.oldLine() + (removed > 0 ? 1 : 0) : first.oldLine();
        int newStart = first.sign() == '-' ? first.newLine() + (added > 0 ? 1 : 0) : first.newLine();
        out.append("@@ -").append(oldStart).append(',').append(removed);
        out.append(" +").append(newStart).append(',').append(added).append(" @@\n");
        hunk.forEach(line -> out.append(line.sign()).append(line.text()).append('\n'));
    }
}
