package dev.idp.templates.generate;

import dev.idp.templates.yaml.MapNode;
import java.util.Optional;

/**
 * What was decided about one environment of a workload and holds until it is decided otherwise; written to its {@code
 * environment.yaml} and read back from there.
 *
 * @param held why the release must not be replaced by the next one, where it is held
 * @param retired whether the workload is to run here no longer: nothing of it is in the overlay, and its folder waits to be
 *     removed
 * @param movedFrom the folder of its former name or system, where it had one
 */
public record Standing(Optional<String> held, boolean retired, Optional<String> movedFrom) {
    /** Nothing was decided. */
    public static final Standing USUAL = new Standing(Optional.empty(), false, Optional.empty());

    private static final String HELD = "held";
    private static final String RETIRED = "retired";
    private static final String MOVED_FROM = "movedFrom";

    /** Reads it from the {@code spec} of an {@code environment.yaml}. */
    static Standing of(MapNode spec) {
        return new Standing(spec.text(HELD), spec.truth(RETIRED).orElse(false), spec.text(MOVED_FROM));
    }

    /** Writes it into the {@code spec} of an {@code environment.yaml}, after the other fields; what is usual is left out. */
    MapNode in(MapNode spec) {
        MapNode others = spec.without(RETIRED).without(HELD).without(MOVED_FROM);
        MapNode written = retired ? others.with(RETIRED, true) : others;
        written = held.isPresent() ? written.with(HELD, held.get()) : written;
        return movedFrom.isPresent() ? written.with(MOVED_FROM, movedFrom.get()) : written;
    }
}
