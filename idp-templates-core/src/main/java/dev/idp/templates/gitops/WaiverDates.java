package dev.idp.templates.gitops;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.problem.Severity;
import dev.idp.templates.workload.WorkloadWaiver;
import java.time.LocalDate;
import java.util.List;

/**
 * Judges the ends of waivers on a given day: for two weeks after its end a waiver is warned of, after them what it
 * excuses must not change.
 */
final class WaiverDates {
    private static final int DAYS_OF_GRACE = 14;

    private WaiverDates() {}

    static void check(ChangedFolder folder, List<Resource> after, LocalDate today, Problems problems) {
        for (WorkloadWaiver waiver : folder.after().workload().waivers()) {
            if (waiver.appliesTo(folder.environment()) && waiver.isExpiredOn(today)) {
                boolean late = waiver.isExpiredOn(today.minusDays(DAYS_OF_GRACE));
                boolean changed = !named(waiver, after).equals(named(waiver, folder.resourcesBefore()));
                problems.add(problem(waiver, today, late && changed));
            }
        }
    }

    private static List<Resource> named(WorkloadWaiver waiver, List<Resource> resources) {
        return resources.stream()
                .filter(resource ->
                        resource.kind().equals(waiver.kind()) && resource.name().equals(waiver.name()))
                .toList();
    }

    private static Problem problem(WorkloadWaiver waiver, LocalDate today, boolean refused) {
        String resource = waiver.kind() + "/" + waiver.name();
        return new Problem(
                refused ? Severity.ERROR : Severity.WARNING,
                GitOpsCode.WAIVER_ENDED,
                waiver.location(),
                "found a waiver for " + waiver.policy() + " that ended on " + waiver.until() + ", today is " + today
                        + (refused ? ", and " + resource + " changes" : ""),
                "mend what " + waiver.policy() + " asks of " + resource + ", or agree on a new end; after "
                        + DAYS_OF_GRACE + " days it must not change any more");
    }
}
