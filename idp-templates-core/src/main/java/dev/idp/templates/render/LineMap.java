package dev.idp.templates.render;

import dev.idp.templates.yaml.Origin;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Rendered text without its markers, and the way from each position in it back to the templates. */
final class LineMap {
    private final String printed;
    private final List<String> files;
    private final TokenTable tokens;
    private final StringBuilder text = new StringBuilder();
    private final NavigableMap<Long, Segment> segments = new TreeMap<>();
    private int line = 1;
    private int column = 1;

    /**
     * The text up to the next segment or the end of the line.
     *
     * @param origin its beginning in a template
     * @param isToken whether it is a value, which has one place, however long its token is
     */
    private record Segment(Origin origin, boolean isToken) {}

    /**
     * Takes the markers out.
     *
     * @param printed what templates printed
     * @param files the template files as people know them, in the order of their indexes
     * @param tokens the values of this rendering
     */
    LineMap(String printed, List<String> files, TokenTable tokens) {
        this.printed = printed;
        this.files = files;
        this.tokens = tokens;
        segments.put(0L, new Segment(Origin.of(files.get(0), 1, 1), true));
        for (int i = 0; i < printed.length(); i++) {
            i = step(i);
        }
    }

    private int step(int i) {
        char c = printed.charAt(i);
        if (c == Markers.TEXT) {
            int end = printed.indexOf(Markers.TEXT_END, i);
            begin(new Segment(place(printed.substring(i + 1, end).split(":", -1)), false));
            return end;
        }
        if (c == Markers.TOKEN) {
            Origin site = tokens.get(printed.substring(i + 1, printed.indexOf(Markers.TOKEN_END, i)))
                    .origin();
            begin(new Segment(Origin.of(site.file(), site.line(), site.column()), true));
        }
        text.append(c);
        if (c == '\n') {
            line++;
            column = 1;
        } else if (!Character.isLowSurrogate(c)) {
            column++;
        }
        return i;
    }

    private void begin(Segment segment) {
        segments.put(key(line, column), segment);
    }

    private Origin place(String[] numbers) {
        return Origin.of(
                files.get(Integer.parseInt(numbers[0])), Integer.parseInt(numbers[1]), Integer.parseInt(numbers[2]));
    }

    /** Returns the text to parse; tokens are still in it. */
    String text() {
        return text.toString();
    }

    /**
     * Finds the place that printed a character.
     *
     * @param ofLine its line in the text, from 1
     * @param ofColumn its column, from 1, in code points
     * @return the place in a template; the nearest one before it where nothing printed stands there
     */
    Origin origin(int ofLine, int ofColumn) {
        Map.Entry<Long, Segment> before = segments.floorEntry(key(ofLine, ofColumn));
        if (before.getKey() < key(ofLine, 0)) {
            Map.Entry<Long, Segment> after = segments.ceilingEntry(key(ofLine, ofColumn));
            boolean sameLine = after != null && after.getKey() < key(ofLine + 1, 0);
            return sameLine ? after.getValue().origin() : before.getValue().origin();
        }
        Origin begin = before.getValue().origin();
        int ahead = ofColumn - (int) (before.getKey() & 0xFFFF_FFFFL);
        return before.getValue().isToken() ? begin : Origin.of(begin.file(), begin.line(), begin.column() + ahead);
    }

    /** Finds the place that printed the character at an offset of the text. */
    Origin origin(int offset) {
        int start = text.lastIndexOf("\n", offset - 1) + 1;
        int ofLine = (int) text.chars().limit(start).filter(c -> c == '\n').count() + 1;
        return origin(ofLine, text.codePointCount(start, offset) + 1);
    }

    private static long key(int line, int column) {
        return ((long) line << 32) + column;
    }
}
