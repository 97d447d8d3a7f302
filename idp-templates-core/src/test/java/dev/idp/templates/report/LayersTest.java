package dev.idp.templates.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.report.Layers.Arrow;
import dev.idp.templates.report.Layers.Slot;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Where boxes are put. */
class LayersTest {
    private static final int BOXES = 8;

    @Property(tries = 300)
    void every_box_has_one_place(@ForAll("arrows") List<Arrow> arrows) {
        List<Integer> placed = Layers.of(BOXES, arrows).stream()
                .flatMap(List::stream)
                .map(Slot::box)
                .filter(box -> box >= 0)
                .sorted()
                .toList();
        assertThat(placed)
                .containsExactlyElementsOf(IntStream.range(0, BOXES).boxed().toList());
    }

    @Property(tries = 300)
    void without_a_circle_every_arrow_goes_to_the_right(@ForAll("arrows") List<Arrow> arrows) {
        List<Arrow> forward =
                arrows.stream().filter(arrow -> arrow.from() < arrow.to()).toList();
        List<List<Slot>> columns = Layers.of(BOXES, forward);
        assertThat(forward).allMatch(arrow -> column(columns, arrow.from()) < column(columns, arrow.to()));
    }

    @Property(tries = 300)
    void an_arrow_bends_in_each_column_that_it_passes(@ForAll("arrows") List<Arrow> arrows) {
        List<List<Slot>> columns = Layers.of(BOXES, arrows);
        for (int i = 0; i < arrows.size(); i++) {
            Slot bend = new Slot(-1, i);
            int from = column(columns, arrows.get(i).from());
            int to = column(columns, arrows.get(i).to());
            assertThat(columns.stream().filter(column -> column.contains(bend)).count())
                    .isEqualTo(Math.max(0, Math.abs(from - to) - 1));
        }
    }

    @Test
    void what_nobody_points_at_stands_before_what_it_points_at() {
        List<List<Slot>> columns =
                Layers.of(5, List.of(new Arrow(0, 1), new Arrow(1, 2), new Arrow(2, 3), new Arrow(4, 3)));
        assertThat(column(columns, 4)).isEqualTo(2);
    }

    @Test
    void a_circle_is_drawn_too() {
        List<List<Slot>> columns = Layers.of(3, List.of(new Arrow(0, 1), new Arrow(1, 2), new Arrow(2, 0)));
        assertThat(columns).hasSize(3);
    }

    @Provide
    Arbitrary<List<Arrow>> arrows() {
        Arbitrary<Integer> boxes = Arbitraries.integers().between(0, BOXES - 1);
        return Combinators.combine(boxes, boxes)
                .as(Arrow::new)
                .filter(arrow -> arrow.from() != arrow.to())
                .list()
                .uniqueElements()
                .ofMaxSize(16);
    }

    private static int column(List<List<Slot>> columns, int box) {
        return IntStream.range(0, columns.size())
                .filter(column -> columns.get(column).contains(new Slot(box, -1)))
                .findFirst()
                .orElseThrow();
    }
}
