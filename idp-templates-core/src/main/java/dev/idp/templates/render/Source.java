package dev.idp.templates.render;

import dev.idp.templates.yaml.Origin;
import freemarker.core.SyntaxNode;
import java.util.ArrayList;
import java.util.List;

/** The text of one template file, addressed by FreeMarker's lines and columns. */
final class Source {
    private final String path;
    private final String file;
    private final String text;
    private final List<Integer> starts = new ArrayList<>(List.of(0));

    /**
     * Indexes a text.
     *
     * @param path the file's name for FreeMarker
     * @param file the file as people know it
     * @param text its content, lines ended by LF
     */
    Source(String path, String file, String text) {
        this.path = path;
        this.file = file;
        this.text = text;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                starts.add(i + 1);
            }
        }
    }

    String path() {
        return path;
    }

    String file() {
        return file;
    }

    String text() {
        return text;
    }

    /** Tells whether the file gives manifests of its own; all others are libraries. */
    boolean isManifest() {
        return isManifest(path);
    }

    static boolean isManifest(String path) {
        return path.endsWith(".yaml.ftl");
    }

    /** Finds a position; one that is not in the file, as FreeMarker gives inside escaped text, becomes the nearest. */
    int offset(int line, int column) {
        int start = starts.get(Math.max(1, Math.min(line, starts.size())) - 1);
        return Math.max(0, Math.min(start + column - 1, text.length()));
    }

    int begin(SyntaxNode node) {
        return offset(node.beginLine(), node.beginColumn());
    }

    int end(SyntaxNode node) {
        return Math.max(begin(node), offset(node.endLine(), node.endColumn() + 1));
    }

    String text(SyntaxNode node) {
        return text.substring(begin(node), end(node));
    }

    /** Returns the line of an offset, from 1. */
    int line(int offset) {
        int low = 0;
        int high = starts.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (starts.get(middle) <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low + 1;
    }

    /** Returns the column of an offset, from 1, in UTF-16 units as FreeMarker counts. */
    int column(int offset) {
        return offset - starts.get(line(offset) - 1) + 1;
    }

    /** Returns the text of a line up to an offset in it. */
    String lineUpTo(int offset) {
        return text.substring(starts.get(line(offset) - 1), offset);
    }

    /** Returns how many blanks a line begins with. */
    int indentation(int line) {
        int start = starts.get(line - 1);
        int end = start;
        while (end < text.length() && text.charAt(end) == ' ') {
            end++;
        }
        return end - start;
    }

    Origin origin(int offset) {
        int line = line(offset);
        return Origin.of(file, line, text.codePointCount(starts.get(line - 1), offset) + 1);
    }

    Origin origin(SyntaxNode node) {
        return origin(begin(node));
    }

    /** Turns a position that FreeMarker names into one that people see: columns in code points, never past the line. */
    Origin origin(int line, int column) {
        int known = Math.max(1, Math.min(line, starts.size()));
        int next = known < starts.size() ? starts.get(known) - 1 : text.length();
        return origin(Math.max(starts.get(known - 1), Math.min(offset(known, column), next)));
    }
}
