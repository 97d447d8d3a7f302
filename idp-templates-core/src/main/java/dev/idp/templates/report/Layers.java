package dev.idp.templates.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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
            if (arrow.from() == box) {
                visit(arrow.to(), path, done, forward);
                forward.add(path.contains(arrow.to()) ? new Arrow(arrow.to(), box) : arrow);
            }
        }
        path.remove(box);
    }

    /** As far left as their links allow; what nobody points at stands just before what it points at. */
    private void assign(List<Arrow> forward) {
        for (int round = 0; round < count; round++) {
            for (Arrow arrow : forward) {
                if (arrow.from() != arrow.to()) {
                    columns[arrow.to()] = Math.max(columns[arrow.to()], columns[arrow.from()] + 1);
                }
            }
        }
        for (int box = 0; box < count; box++) {
            int self = box;
            boolean pointedAt = forward.stream().anyMatch(arrow -> arrow.to() == self);
            if (!pointedAt) {
                columns[box] = forward.stream()
                        .filter(arrow -> arrow.from() == self && arrow.to() != self)
                        .mapToInt(arrow -> columns[arrow.to()] - 1)
                        .min()
                        .orElse(0);
            }
        }
    }

    private List<List<Slot>> order() {
        List<List<Slot>> slots = new ArrayList<>();
        for (int column = 0; column <= Arrays.stream(columns).max().orElse(0); column++) {
            slots.add(new ArrayList<>());
        }
        for (int box = 0; box < count; box++) {
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
            Map<Slot, Double> wishes = new HashMap<>();
            for (int row = 0; row < here.size(); row++) {
                wishes.put(here.get(row), wish(here.get(row), middles, (double) row / here.size()));
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

    private double wish(Slot slot, Map<Slot, Double> middles, double now) {
        return neighbours(slot).stream()
                .filter(middles::containsKey)
                .mapToDouble(middles::get)
                .average()
                .orElse(now);
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
                Collections.addAll(neighbours, new Slot(-1, i), new Slot(arrow.from(), -1), new Slot(arrow.to(), -1));
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
