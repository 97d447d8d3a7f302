package dev.idp.templates.render;

import dev.idp.templates.yaml.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A template with the engine's insertions, and the way back from its positions to the author's. */
final class Rewritten {
    private final Source source;
    private final String text;
    private final Map<Integer, List<Shift>> shifts = new HashMap<>();

    /** Where an insertion stands on its line: the author's column, and its length. */
    private record Shift(int column, int length) {}

    Rewritten(Source source, List<Insertion> insertions) {
        this.source = source;
        List<Insertion> sorted = new ArrayList<>(insertions);
        sorted.sort(Comparator.comparingInt(Insertion::offset));
        this.text = merge(sorted);
    }

    private String merge(List<Insertion> sorted) {
        StringBuilder out = new StringBuilder();
        int done = 0;
        for (Insertion insertion : sorted) {
            out.append(source.text(), done, insertion.offset()).append(insertion.text());
            done = insertion.offset();
            int column = source.column(insertion.offset());
            shifts.computeIfAbsent(source.line(insertion.offset()), line -> new ArrayList<>())
                    .add(new Shift(column, insertion.text().length()));
        }
        return out.append(source.text(), done, source.text().length()).toString();
    }

    Source source() {
        return source;
    }

    String text() {
        return text;
    }

    /** Finds the author's place for a position in the rewritten text, both from 1 as FreeMarker counts. */
    Origin origin(int line, int column) {
        return source.origin(line, authorsColumn(line, column));
    }

    /** Returns what the author wrote between two positions in the rewritten text, both included. */
    String authorsText(int beginLine, int beginColumn, int endLine, int endColumn) {
        int begin = source.offset(beginLine, authorsColumn(beginLine, beginColumn));
        int end = source.offset(endLine, authorsColumn(endLine, endColumn + 1));
        int length = source.text().length();
        return source.text().substring(Math.min(begin, length), Math.min(Math.max(begin, end), length));
    }

    private int authorsColumn(int line, int column) {
        int shifted = 0;
        for (Shift shift : shifts.getOrDefault(line, List.of())) {
            int start = shift.column() + shifted;
            if (column < start) {
                break;
            }
            if (column < start + shift.length()) {
                return shift.column();
            }
            shifted += shift.length();
        }
        return column - shifted;
    }
}
