package dev.idp.templates.generate;

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
}
