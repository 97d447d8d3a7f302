package dev.idp.templates.report;

import dev.idp.templates.report.Layers.Arrow;
import dev.idp.templates.report.Layers.Slot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Draws boxes and arrows as SVG. */
final class Drawing {
    private static final int WIDTH = 196;
    private static final int HEIGHT = 58;
    private static final int BEND = 10;
    private static final int BETWEEN_ROWS = 16;
    private static final int BETWEEN_COLUMNS = 60;
    private static final int EDGE = 4;
    private static final int MOST_BOXES = 200;
    private static final int LONGEST_NAME = 24;
    private static final int LONGEST_DOING = 32;

    private final List<Box> boxes;
    private final Map<Arrow, Verb.Manner> arrows;
    private final List<List<Slot>> columns;
    private final Map<Slot, int[]> bends = new LinkedHashMap<>();
    private final int[] tops;
    private final int[] lefts;
    private int height;

    private Drawing(List<Box> boxes, Map<Arrow, Verb.Manner> arrows) {
        this.boxes = boxes;
        this.arrows = arrows;
        this.columns = Layers.of(boxes.size(), List.copyOf(arrows.keySet()));
        this.tops = new int[boxes.size()];
        this.lefts = new int[boxes.size()];
        place();
    }

    /** Draws the links of one environment; the number makes the drawing's inner names its own. */
    static void draw(Html html, Links links, int number, String title) {
        List<Box> boxes = Box.all(links);
        if (boxes.size() > MOST_BOXES) {
            html.element("p", "Left out: too many resources for a drawing. The list above names all links.");
        } else if (!boxes.isEmpty()) {
            new Drawing(boxes, arrows(boxes, links)).write(html, "arrow" + number, title);
        }
    }

    private static Map<Arrow, Verb.Manner> arrows(List<Box> boxes, Links links) {
        Map<Item, Integer> numbers = new LinkedHashMap<>();
        for (int i = 0; i < boxes.size(); i++) {
            for (Item item : boxes.get(i).items()) {
                numbers.put(item, i);
            }
        }
        Map<Arrow, Verb.Manner> arrows = new LinkedHashMap<>();
        for (Link link : links.links()) {
            int from = numbers.getOrDefault(link.from(), 0);
            int to = numbers.getOrDefault(link.to(), 0);
            if (from != to) {
                arrows.putIfAbsent(new Arrow(from, to), link.verb().manner());
            }
        }
        return arrows;
    }

    private void place() {
        height = columns.stream().mapToInt(Drawing::heightOf).max().orElse(0);
        for (int column = 0; column < columns.size(); column++) {
            int left = EDGE + column * (WIDTH + BETWEEN_COLUMNS);
            int top = EDGE + (height - heightOf(columns.get(column))) / 2;
            for (Slot slot : columns.get(column)) {
                if (slot.box() < 0) {
                    bends.put(new Slot(column, slot.arrow()), new int[] {left, top + BEND / 2});
                } else {
                    tops[slot.box()] = top;
                    lefts[slot.box()] = left;
                }
                top += heightOf(slot) + BETWEEN_ROWS;
            }
        }
    }

    private static int heightOf(List<Slot> column) {
        return column.stream().mapToInt(slot -> heightOf(slot) + BETWEEN_ROWS).sum() - BETWEEN_ROWS;
    }

    private static int heightOf(Slot slot) {
        return slot.box() < 0 ? BEND : HEIGHT;
    }

    private void write(Html html, String marker, String title) {
        String width = String.valueOf(columns.size() * (WIDTH + BETWEEN_COLUMNS) - BETWEEN_COLUMNS + 2 * EDGE);
        String tall = String.valueOf(height + 2 * EDGE);
        String view = "0 0 " + width + " " + tall;
        html.open("svg", "role", "img", "aria-label", title, "width", width, "height", tall, "viewBox", view);
        arrowhead(html, marker);
        List<Arrow> numbered = List.copyOf(arrows.keySet());
        for (int i = 0; i < numbered.size(); i++) {
            String manner = manner(numbered.get(i));
            String end = "url(#" + marker + ")";
            html.open("path", "class", manner, "marker-end", end, "d", path(numbered.get(i), i));
            html.close().line();
        }
        for (int i = 0; i < boxes.size(); i++) {
            box(html, boxes.get(i), lefts[i], tops[i]);
        }
        html.close().line();
    }

    private static void arrowhead(Html html, String marker) {
        html.open("defs");
        html.open(
                "marker",
                "id",
                marker,
                "viewBox",
                "0 0 8 8",
                "refX",
                "8",
                "refY",
                "4",
                "markerWidth",
                "6",
                "markerHeight",
                "6",
                "orient",
                "auto");
        html.open("path", "d", "M0 0L8 4L0 8z").close().close().close().line();
    }

    private String manner(Arrow arrow) {
        return Objects.requireNonNull(arrows.get(arrow)).name().toLowerCase(Locale.ROOT);
    }

    private String path(Arrow arrow, int number) {
        boolean rightwards = lefts[arrow.from()] < lefts[arrow.to()];
        int first = lefts[arrow.from()] + (rightwards ? WIDTH : 0);
        int last = lefts[arrow.to()] + (rightwards ? 0 : WIDTH);
        List<int[]> points = new ArrayList<>(List.of(new int[] {first, tops[arrow.from()] + HEIGHT / 2}));
        for (int step = 0; step < columns.size(); step++) {
            int column = rightwards ? step : columns.size() - 1 - step;
            int[] bend = bends.get(new Slot(column, number));
            if (bend != null) {
                points.add(new int[] {bend[0] + (rightwards ? 0 : WIDTH), bend[1]});
                points.add(new int[] {bend[0] + (rightwards ? WIDTH : 0), bend[1]});
            }
        }
        points.add(new int[] {last, tops[arrow.to()] + HEIGHT / 2});
        return curve(points);
    }

    private static String curve(List<int[]> points) {
        StringBuilder path = new StringBuilder("M" + points.get(0)[0] + " " + points.get(0)[1]);
        for (int i = 1; i < points.size(); i++) {
            int[] from = points.get(i - 1);
            int[] to = points.get(i);
            int middle = (from[0] + to[0]) / 2;
            path.append("C").append(middle).append(' ').append(from[1]);
            path.append(' ').append(middle).append(' ').append(to[1]);
            path.append(' ').append(to[0]).append(' ').append(to[1]);
        }
        return path.toString();
    }

    private static void box(Html html, Box box, int left, int top) {
        String style = box.generated() ? "box" : "box there";
        html.open("g", "class", style, "transform", "translate(" + left + " " + top + ")");
        html.element("title", box.heading() + ": " + box.names());
        html.open("rect", "width", String.valueOf(WIDTH), "height", String.valueOf(HEIGHT), "rx", "3")
                .close();
        html.element("text", box.heading(), "class", "kind", "x", "10", "y", "17");
        html.element("text", shortened(box.names(), LONGEST_NAME), "class", "name", "x", "10", "y", "34");
        html.element("text", shortened(box.doing(), LONGEST_DOING), "class", "doing", "x", "10", "y", "50");
        html.close().line();
    }

    private static String shortened(String text, int longest) {
        int length = text.codePointCount(0, text.length());
        return length <= longest ? text : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
