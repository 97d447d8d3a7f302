package dev.idp.templates.publish;

import dev.idp.templates.generate.EnvironmentPlan;
import dev.idp.templates.generate.GenerateRequest;
import dev.idp.templates.generate.Generator;
import dev.idp.templates.generate.Plan;
import dev.idp.templates.generate.Standing;
import dev.idp.templates.generate.WrittenEnvironment;
import dev.idp.templates.lock.LockedTemplate;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.template.Version;
import dev.idp.templates.template.VersionRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Publishes what a descriptor says: plans one environment on the platform that the target branch has. */
public final class PublishWorkload implements Operation {
    private static final Pointer VERSION = Pointer.of("spec", "template", "version");

    private final Generator generator;
    private final GenerateRequest request;
    private final String environment;
    private final Optional<Subject> former;
    private final Consent consent;
    private final LocalDate today;
    private final String reproduce;

    /**
     * Prepares.
     *
     * @param generator plans
     * @param request the descriptor and all that goes with it; its platform and catalogs are not used
     * @param environment the environment
     * @param former what the workload was called in this environment, where it moves
     * @param consent what a person agreed to
     * @param today the day on which waivers are looked at
     * @param reproduce the command that shows the same proposal, for reviewers
     */
    public PublishWorkload(
            Generator generator,
            GenerateRequest request,
            String environment,
            Optional<Subject> former,
            Consent consent,
            LocalDate today,
            String reproduce) {
        this.generator = generator;
        this.request = request;
        this.environment = environment;
        this.former = former;
        this.consent = consent;
        this.today = today;
        this.reproduce = reproduce;
    }

    @Override
    public Subject subject() {
        return new Subject(request.workload().system(), request.workload().name(), environment);
    }

    @Override
    public Proposal propose(Situation situation) {
        Problems problems = new Problems();
        Optional<WrittenEnvironment> published = situation.published(subject());
        Refusals refusals = new Refusals(subject(), consent);
        refusals.checkOwner(request.workload(), request.workload().repository(), published, problems);
        published.ifPresent(written -> refusals.checkPublished(written, problems));
        problems.throwIfErrors();
        Plan plan = plan(situation, published, problems);
        EnvironmentPlan planned = plan.environment(environment).orElseThrow();
        Effect effect = Effect.of(subject(), published, planned);
        published.ifPresent(written -> refusals.checkTemplate(
                written,
                effect.after().lock().template().reference().name(),
                effect.after().lock().template().reference().version(),
                request.workload().locate(VERSION),
                problems));
        effect.checkLasting(problems);
        refusals.checkWaivers(request.workload(), effect.change(), today, problems);
        problems.throwIfErrors();
        return effect.proposal(situation, planned.policies(), consent.words(), reproduce, Warnings.of(plan, problems));
    }

    /** A version that a fleet was moved to must not be taken back by a build whose lock does not know it yet. */
    private Plan plan(Situation situation, Optional<WrittenEnvironment> published, Problems problems) {
        GenerateRequest here = request.on(
                        situation.ground().platform(), situation.ground().catalogs())
                .of(Set.of(environment), Map.of(environment, standing(situation, published)))
                .keeping(Map.of(
                        environment, published.map(WrittenEnvironment::images).orElse(List.of())));
        Plan plan = generator.plan(here);
        Optional<LockedTemplate> newer = published
                .map(written -> written.lock().template())
                .filter(template -> consent.olderTemplate().isEmpty() && isBehind(plan, template));
        return newer.isPresent() ? caughtUp(here, plan, newer.get(), problems) : plan;
    }

    private boolean isBehind(Plan plan, LockedTemplate published) {
        String name = plan.lock().template().name();
        String version = published.reference().version();
        return published.reference().name().equals(name)
                && Version.isOlder(plan.lock().template().version(), version)
                && VersionRange.parse(request.workload().template().version())
                        .flatMap(range -> Version.parse(version).filter(range::contains))
                        .isPresent();
    }

    private Plan caughtUp(GenerateRequest here, Plan plan, LockedTemplate published, Problems problems) {
        problems.warning(
                PublishCode.NEWER_PUBLISHED,
                Location.of("idp.lock"),
                "takes " + published.reference() + ", which is published already, in place of "
                        + plan.lock().template().label(),
                "run idp generate --update-lock and commit the lock");
        return generator.plan(here.withLock(plan.lock().withTemplate(published)));
    }

    private Standing standing(Situation situation, Optional<WrittenEnvironment> published) {
        Standing before = published.map(WrittenEnvironment::standing).orElse(Standing.USUAL);
        Optional<String> movedFrom =
                former.map(subject -> situation.folder(subject).toString()).or(before::movedFrom);
        return consent.releaseHold()
                ? new Standing(Optional.empty(), false, movedFrom)
                : new Standing(before.held(), before.retired(), movedFrom);
    }
}
