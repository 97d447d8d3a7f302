package dev.idp.templates.publish;

import dev.idp.templates.generate.EnvironmentPlan;
import dev.idp.templates.generate.WrittenEnvironment;
import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.lock.EnvironmentLock;
import dev.idp.templates.policy.PolicyReport;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.review.EnvironmentChange;
import dev.idp.templates.review.LastingFields;
import dev.idp.templates.review.Review;
import dev.idp.templates.review.ReviewTitle;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.workload.WorkloadWaiver;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What replacing the folder of one environment does.
 *
 * @param subject the workload and the environment
 * @param before what was published, if anything was
 * @param after what is to be there
 * @param change what that does to the cluster
 */
record Effect(
        Subject subject, Optional<WrittenEnvironment> before, WrittenEnvironment after, EnvironmentChange change) {
    static Effect of(Subject subject, Optional<WrittenEnvironment> before, EnvironmentPlan planned) {
        return of(subject, before, planned.folder(), planned.files());
    }

    static Effect of(Subject subject, Optional<WrittenEnvironment> before, TreePath folder, FileTree files) {
        WrittenEnvironment after =
                WrittenEnvironment.read(folder.toString(), files).orElseThrow();
        return new Effect(subject, before, after, EnvironmentChange.between(resources(before), after.allResources()));
    }

    /** What was edited by hand until it cannot be read is compared with nothing; that it is overwritten was agreed to. */
    private static List<Resource> resources(Optional<WrittenEnvironment> written) {
        try {
            return written.map(WrittenEnvironment::allResources).orElse(List.of());
        } catch (IdpException unreadable) {
            return List.of();
        }
    }

    /** Refuses changes of what the cluster never changes. */
    void checkLasting(Problems problems) {
        LastingFields.check(Location.of(after.label()), resources(before), after.allResources(), problems);
    }

    Proposal proposal(
            Situation situation,
            PolicyReport policies,
            List<String> reasons,
            String reproduce,
            List<Problem> problems) {
        List<WorkloadWaiver> waivers = after.workload().waivers().stream()
                .filter(waiver -> waiver.appliesTo(subject.environment()))
                .toList();
        Review review = new Review(
                ReviewTitle.of(subject.system() + "/" + subject.name(), subject.environment(), lock(), after.lock()),
                subject.system(),
                subject.name(),
                subject.environment(),
                change,
                lock(),
                after.lock(),
                policies,
                waivers,
                reasons,
                reproduce,
                Optional.empty(),
                subject.marker());
        return new Proposal(
                review.title(),
                Map.of(situation.folder(subject), after.files()),
                List.of(review),
                situation.ground().platform().reviewers(after.workload().owner()),
                problems);
    }

    private Optional<EnvironmentLock> lock() {
        return before.map(WrittenEnvironment::lock);
    }
}
