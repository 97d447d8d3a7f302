package dev.idp.templates.render;

import dev.idp.templates.render.Place.Layout;
import java.util.ArrayList;
import java.util.List;

/** Lays out the lines that a macro, a nested block or a capture printed. */
final class Indentation {
    private Indentation() {}

    /**
     * Moves a block of lines to its place. Their common indentation is taken off first, and blank lines around them.
     *
     * @param printed the block
     * @param place where it goes
     * @return the block, ready to be printed there
     * @throws TemplateFault where several lines go into one
     */
    static String apply(String printed, Place place) throws TemplateFault {
        List<String> lines = lines(printed);
        if (lines.isEmpty()) {
            return "";
        }
        if (place.layout() == Layout.INLINE) {
            return only(lines);
        }
        int common = lines.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(Indentation::blanks)
                .min()
                .orElse(0);
        String indent = " ".repeat(place.indent());
        List<String> moved = lines.stream()
                .map(line -> line.isBlank() ? "" : indent + line.substring(common))
                .toList();
        String block = String.join("\n", moved);
        return place.layout() == Layout.OWN_LINES ? block + "\n" : block.substring(place.indent());
    }

    private static List<String> lines(String printed) {
        List<String> lines = new ArrayList<>(List.of(printed.split("\n", -1)));
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isBlank()) {
            lines.remove(lines.size() - 1);
        }
        int first = 0;
        while (first < lines.size() && lines.get(first).isBlank()) {
            first++;
        }
        return lines.subList(first, lines.size());
    }

    private static String only(List<String> lines) throws TemplateFault {
        if (lines.size() > 1) {
            throw new TemplateFault(
                    RenderCode.SEVERAL_LINES,
                    "found " + lines.size() + " printed lines within one line",
                    "let the call stand alone on its line, or put it in <@node>");
        }
        return lines.get(0);
    }

    private static int blanks(String line) {
        int blanks = 0;
        while (line.charAt(blanks) == ' ') {
            blanks++;
        }
        return blanks;
    }
}
