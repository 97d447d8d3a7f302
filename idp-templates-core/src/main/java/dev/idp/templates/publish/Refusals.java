package dev.idp.templates.publish;

import dev.idp.templates.generate.WrittenEnvironment;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Printable;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.review.EnvironmentChange;
import dev.idp.templates.template.Version;
import dev.idp.templates.workload.Workload;
import dev.idp.templates.workload.WorkloadWaiver;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Knows what must not replace what was published, unless a person agreed to it.
 *
 * @param subject the workload and the environment
 * @param consent what a person agreed to
 */
record Refusals(Subject subject, Consent consent) {
    private static final int DAYS_OF_GRACE = 14;
    private static final Pointer REPOSITORY = Pointer.of("spec", "repository");

    /** Refuses to touch a folder that is not ours to touch, whatever would be written. */
    void checkPublished(WrittenEnvironment published, Problems problems) {
        checkEdits(published, problems);
        if (!consent.releaseHold()) {
            checkStanding(published, problems);
        }
    }

    /** Refuses to overwrite what somebody edited by hand. */
    void checkEdits(WrittenEnvironment published, Problems problems) {
        if (consent.overwrite().isEmpty()) {
            published
                    .differencesFromLock()
                    .forEach(difference -> problems.error(
                            PublishCode.EDITED_FOLDER,
                            difference.location(),
                            difference.message() + " in the GitOps repository",
                            "bring the change into idp.yaml, or overwrite it with --overwrite REASON"));
        }
    }

    private void checkStanding(WrittenEnvironment published, Problems problems) {
        Location place = Location.of(published.label() + "/environment.yaml");
        published
                .standing()
                .held()
                .ifPresent(reason -> problems.error(
                        PublishCode.HELD,
                        place,
                        subject + " is held: " + Printable.of(reason),
                        "where the reason is gone, publish with --release-hold"));
        if (published.standing().retired()) {
            problems.error(
                    PublishCode.RETIRED,
                    place,
                    subject + " was retired",
                    "take the environment out of idp.yaml, or bring it back with --release-hold");
        }
    }

    /** Refuses a workload that another repository publishes. */
    void checkOwner(
            Workload workload, Optional<String> repository, Optional<WrittenEnvironment> published, Problems problems) {
        if (repository.isEmpty()) {
            problems.error(
                    PublishCode.NO_REPOSITORY,
                    workload.locate(REPOSITORY),
                    "found no repository, which says who may publish the workload",
                    "name this one: spec.repository: github.com/acme/orders");
            return;
        }
        Optional<String> owner = published.flatMap(written -> written.lock().repository());
        if (owner.isPresent() && !owner.equals(repository)) {
            problems.error(
                    PublishCode.OTHER_REPOSITORY,
                    workload.locate(REPOSITORY),
                    "found " + Printable.of(repository.get()) + ", but " + subject + " is published from "
                            + Printable.of(owner.get()),
                    "choose another name for the workload; who moves it to another repository unpublishes it first");
        }
    }

    /** Refuses an older template version than the published one. */
    void checkTemplate(WrittenEnvironment published, String name, String version, Location place, Problems problems) {
        var before = published.lock().template().reference();
        if (consent.olderTemplate().isEmpty()
                && before.name().equals(name)
                && Version.isOlder(version, before.version())) {
            problems.error(
                    PublishCode.OLDER_TEMPLATE,
                    place,
                    "found " + name + "@" + version + ", but " + subject + " is published from " + before,
                    "take at least " + before.version()
                            + " (idp generate --update-lock), or publish with --allow-older REASON");
        }
    }

    /** Warns of waivers that have ended, and after a while refuses changes of what they excuse. */
    void checkWaivers(Workload workload, EnvironmentChange change, LocalDate today, Problems problems) {
        workload.waiversExpiredOn(today).stream()
                .filter(waiver -> waiver.appliesTo(subject.environment()))
                .forEach(waiver -> checkWaiver(waiver, change, today, problems));
    }

    private static void checkWaiver(
            WorkloadWaiver waiver, EnvironmentChange change, LocalDate today, Problems problems) {
        boolean refused =
                LocalDate.parse(waiver.until()).plusDays(DAYS_OF_GRACE).isBefore(today)
                        && change.resources().stream()
                                .map(each -> each.resource().id())
                                .anyMatch(id -> id.kind().equals(waiver.kind())
                                        && id.name().equals(waiver.name()));
        String message = "the waiver of " + waiver.policy() + " for " + waiver.kind() + "/" + waiver.name()
                + " ended on " + waiver.until();
        String hint = "mend the resource, or ask for a new end";
        if (refused) {
            problems.error(PublishCode.EXPIRED_WAIVER, waiver.location(), message + ", and the resource changes", hint);
        } else {
            problems.warning(PublishCode.EXPIRED_WAIVER, waiver.location(), message, hint);
        }
    }
}
