package dev.idp.templates.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts boxes into columns so that links go from left to right, and into rows so that few of them cross: the method of
 * Sugiyama, Tagawa and Toda. The same boxes and arrows always get the same places.
 */
final class Layers {
    private static final int SWEEPS = 6;

    private final int count;
    private final List<Arrow> arrows;
    private final int[] columns;

    private Layers(int count, List<Arrow> arrows) {
        this.count = count;
        this.arrows = arrows;
        this.columns = new int[count];
    }

    /**
     * Finds places.
     *
     * @param count how many boxes there are
     * @param arrows from box to box, by their numbers
     * @return for each column its slots from top to bottom: a box's number, or a bend of an arrow
     */
    static List<List<Slot>> of(int count, List<Arrow> arrows) {
        Layers layers = new Layers(count, arrows);
        layers.assign(layers.withoutCycles());
        return layers.order();
    }

    /** An arrow that closes a circle is turned around for the layout only. */
    private List<Arrow> withoutCycles() {
        List<Arrow> forward = new ArrayList<>();
        Set<Integer> done = new HashSet<>();
        for (int box = 0; box < count; box++) {
            visit(box, new HashSet<>(), done, forward);
        }
        return forward;
    }

    private void visit(int box, Set<Integer> path, Set<Integer> done, List<Arrow> forward) {
        if (!done.add(box)) {
            return;
        }
        path.add(box);
        for (Arrow arrow : arrows) {
            if (arrow.from() == box && arrow.to() != box) {
                visit(arrow.to(), path, done, forward);
                forward.add(path.contains(arrow.to()) ? new Arrow(arrow.to(), box) : arrow);
            }
        }
        path.remove(box);
    }

    /** As far left as their links allow; what nobody points at stands just before what it points at. */
    private void assign(List<Arrow> forward) {
        push(forward);
        boolean[] pointedAt = new boolean[count];
        boolean[] points = new boolean[count];
        for (Arrow arrow : forward) {
            points[arrow.from()] = true;
            pointedAt[arrow.to()] = true;
        }
        for (int box = 0; box < count; box++) {
            if (!pointedAt[box]) {
                columns[box] = before(box, forward, points);
            }
        }
        push(forward);
    }

    private void push(List<Arrow> forward) {
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Arrow arrow : forward) {
                if (columns[arrow.to()] <= columns[arrow.from()]) {
                    columns[arrow.to()] = columns[arrow.from()] + 1;
                    moved = true;
                }
            }
        }
    }

    /** Where a line goes on, it sets the column; ends of lines can still move to the right. */
    private int before(int box, List<Arrow> forward, boolean[] points) {
        int inner = Integer.MAX_VALUE;
        int end = 1;
        for (Arrow arrow : forward) {
            if (arrow.from() == box && points[arrow.to()]) {
                inner = Math.min(inner, columns[arrow.to()]);
            } else if (arrow.from() == box) {
                end = Math.max(end, columns[arrow.to()]);
            }
        }
        return (inner < Integer.MAX_VALUE ? inner : end) - 1;
    }

    private List<List<Slot>> order() {
        List<List<Slot>> slots = new ArrayList<>();
        for (int box = 0; box < count; box++) {
            while (slots.size() <= columns[box]) {
                slots.add(new ArrayList<>());
            }
            slots.get(columns[box]).add(new Slot(box, -1));
        }
        for (int arrow = 0; arrow < arrows.size(); arrow++) {
            int from = columns[arrows.get(arrow).from()];
            int to = columns[arrows.get(arrow).to()];
            for (int column = Math.min(from, to) + 1; column < Math.max(from, to); column++) {
                slots.get(column).add(new Slot(-1, arrow));
            }
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            sweep(slots, sweep % 2 == 0);
        }
        return slots;
    }

    private void sweep(List<List<Slot>> slots, boolean rightwards) {
        for (int i = 1; i < slots.size(); i++) {
            int column = rightwards ? i : slots.size() - 1 - i;
            Map<Slot, Double> middles = middles(slots.get(rightwards ? column - 1 : column + 1));
            List<Slot> here = slots.get(column);
            Map<Slot, Double> wishes = middles(here);
            for (Slot slot : here) {
                double wish = average(neighbours(slot), middles);
                if (wish >= 0) {
                    wishes.put(slot, wish);
                }
            }
            here.sort(Comparator.comparing(wishes::get));
        }
    }

    private static Map<Slot, Double> middles(List<Slot> column) {
        Map<Slot, Double> middles = new HashMap<>();
        for (int row = 0; row < column.size(); row++) {
            middles.put(column.get(row), (double) row / column.size());
        }
        return middles;
    }

    /** Returns a negative number where no neighbour is in the column. */
    private static double average(List<Slot> neighbours, Map<Slot, Double> middles) {
        double sum = 0;
        int number = 0;
        for (Slot neighbour : neighbours) {
            if (middles.containsKey(neighbour)) {
                sum += middles.getOrDefault(neighbour, 0.0);
                number++;
            }
        }
        return number == 0 ? -1 : sum / number;
    }

    private List<Slot> neighbours(Slot slot) {
        if (slot.box() < 0) {
            Arrow arrow = arrows.get(slot.arrow());
            return List.of(slot, new Slot(arrow.from(), -1), new Slot(arrow.to(), -1));
        }
        List<Slot> neighbours = new ArrayList<>();
        for (int i = 0; i < arrows.size(); i++) {
            Arrow arrow = arrows.get(i);
            if (arrow.from() == slot.box() || arrow.to() == slot.box()) {
                neighbours.add(new Slot(-1, i));
                neighbours.add(new Slot(arrow.from() + arrow.to() - slot.box(), -1));
            }
        }
        return neighbours;
    }

    /**
     * A link between boxes.
     *
     * @param from the number of a box
     * @param to the number of another
     */
    record Arrow(int from, int to) {}

    /**
     * A place in a column.
     *
     * @param box the number of the box there; negative for a bend
     * @param arrow the number of the arrow that bends there; negative for a box
     */
    record Slot(int box, int arrow) {}
}
