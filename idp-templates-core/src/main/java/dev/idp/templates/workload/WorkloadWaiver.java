package dev.idp.templates.workload;

import dev.idp.templates.problem.Location;
import java.time.LocalDate;
import java.util.List;

/**
 * An exception that a team asks for: one object may break one policy for a while.
 *
 * @param policy the rule's id, {@code REL-04}
 * @param kind kind of the object
 * @param name name of the object
 * @param environments where it holds; empty for all environments
 * @param reason why, for the reviewers
 * @param until its last day, {@code 2027-03-31}
 * @param location where it is written
 */
public record WorkloadWaiver(
        String policy,
        String kind,
        String name,
        List<String> environments,
        String reason,
        String until,
        Location location) {
    /** Copies the environments. */
    public WorkloadWaiver {
        environments = List.copyOf(environments);
    }

    /**
     * Tells whether the waiver holds somewhere.
     *
     * @param environment the name of an environment
     * @return true where it holds there
     */
    public boolean appliesTo(String environment) {
        return environments.isEmpty() || environments.contains(environment);
    }

    /**
     * Tells whether the waiver has ended. Verdicts of policies don't ask this: who changes a cluster does.
     *
     * @param date a day
     * @return true from the day after its last one
     */
    public boolean isExpiredOn(LocalDate date) {
        return date.isAfter(LocalDate.parse(until));
    }
}
