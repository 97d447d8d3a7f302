package dev.idp.templates.publish;

import dev.idp.templates.generate.EnvironmentPlan;
import dev.idp.templates.generate.GenerateRequest;
import dev.idp.templates.generate.Generator;
import dev.idp.templates.generate.Plan;
import dev.idp.templates.generate.Purpose;
import dev.idp.templates.generate.Standing;
import dev.idp.templates.generate.WrittenEnvironment;
import dev.idp.templates.lock.WorkloadLock;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.template.Engine;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.workload.Workload;
import dev.idp.templates.yaml.MapNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Brings the release that one environment runs to another: the same base, byte for byte, and the same image versions, under
 * the target's own settings. It reads the GitOps repository only, so that what was tried out is what is promoted, however
 * far the application's repository has gone on.
 */
public final class Promotion implements Operation {
    private static final TreePath BASE = TreePath.of("base");

    private final Generator generator;
    private final Subject from;
    private final Subject to;
    private final EnvironmentSource settings;
    private final Consent consent;
    private final LocalDate today;
    private final String reproduce;

    /**
     * Prepares.
     *
     * @param generator plans
     * @param from the workload, in the environment whose release is promoted
     * @param to the environment that is to run it
     * @param settings where the target's own settings come from
     * @param consent what a person agreed to
     * @param today the day on which waivers are looked at
     * @param reproduce the command that shows the same proposal, for reviewers
     */
    public Promotion(
            Generator generator,
            Subject from,
            String to,
            EnvironmentSource settings,
            Consent consent,
            LocalDate today,
            String reproduce) {
        this.generator = generator;
        this.from = from;
        this.to = new Subject(from.system(), from.name(), to);
        this.settings = settings;
        this.consent = consent;
        this.today = today;
        this.reproduce = reproduce;
    }

    @Override
    public Subject subject() {
        return to;
    }

    @Override
    public Proposal propose(Situation situation) {
        Problems problems = new Problems();
        WrittenEnvironment source = source(situation);
        Optional<WrittenEnvironment> published = situation.published(to);
        Refusals refusals = new Refusals(to, consent);
        new Refusals(from, Consent.NONE).checkEdits(source, problems);
        published.ifPresent(written -> refusals.checkPublished(written, problems));
        problems.throwIfErrors();
        Plan plan = generator.plan(request(situation, source, published));
        EnvironmentPlan planned = plan.environment(to.environment()).orElseThrow();
        checkBase(source, planned, problems);
        Effect effect = Effect.of(to, published, planned);
        published.ifPresent(written -> check(source, written, refusals, problems));
        effect.checkLasting(problems);
        refusals.checkWaivers(effect.after().workload(), effect.change(), today, problems);
        problems.throwIfErrors();
        List<String> reasons = new ArrayList<>(consent.words());
        published.flatMap(written -> takenBack(situation, written)).ifPresent(reasons::add);
        return effect.proposal(situation, planned.policies(), reasons, reproduce, Warnings.of(plan, problems));
    }

    private WrittenEnvironment source(Situation situation) {
        return situation
                .published(from)
                .filter(written -> !written.standing().retired())
                .orElseThrow(() -> new IdpException(Problem.error(
                        PublishCode.NOT_PUBLISHED,
                        Location.of(from.toString()),
                        "found nothing of it to promote in the GitOps repository",
                        "publish it there first, and merge the pull request")));
    }

    private void check(WrittenEnvironment source, WrittenEnvironment written, Refusals refusals, Problems problems) {
        var template = source.lock().template().reference();
        refusals.checkTemplate(written, template.name(), template.version(), Location.of(source.label()), problems);
    }

    /** Everything is taken from what was published, and pinned to it. */
    private GenerateRequest request(
            Situation situation, WrittenEnvironment source, Optional<WrittenEnvironment> published) {
        TargetSettings target = new TargetSettings(to.environment(), settings);
        MapNode document = source.workload().document().put(target.pointer(), target.of(source, published));
        Workload workload = new Workload(document);
        List<String> images = source.lock().images().stream()
                .map(image -> image.parameter() + "=" + image.version().version())
                .toList();
        GenerateRequest request = new GenerateRequest(
                workload,
                source.ownManifests(),
                situation.ground().platform(),
                situation.ground().catalogs(),
                Optional.of(WorkloadLock.pinning(workload, source.lock())),
                false,
                List.of(),
                images,
                Optional.empty(),
                Purpose.RELEASE);
        Standing before = published.map(WrittenEnvironment::standing).orElse(Standing.USUAL);
        Standing standing = consent.releaseHold() ? new Standing(Optional.empty(), false, before.movedFrom()) : before;
        return request.of(Set.of(to.environment()), Map.of(to.environment(), standing));
    }

    private void checkBase(WrittenEnvironment source, EnvironmentPlan planned, Problems problems) {
        if (!planned.files().at(BASE).equals(source.files().at(BASE))) {
            problems.error(
                    PublishCode.OTHER_BASE,
                    Location.of(source.label() + "/base"),
                    "is not what engine " + Engine.version() + " makes of the same inputs; it was written by "
                            + source.lock().engine(),
                    "render " + from + " again with this engine (idp fleet refresh), and promote that");
        }
    }

    /** What the target runs and the source never ran is taken back; that is allowed, and said. */
    private Optional<String> takenBack(Situation situation, WrittenEnvironment published) {
        boolean ranBefore = situation.past(from).stream()
                .filter(revision -> revision.folder().isPresent())
                .flatMap(revision -> situation.publishedAt(revision.commit(), from).stream())
                .anyMatch(earlier -> runsSame(earlier, published));
        return ranBefore
                ? Optional.empty()
                : Optional.of("Takes back what was published to " + to.environment() + " alone: " + from.environment()
                        + " never ran release " + shortened(published));
    }

    private static boolean runsSame(WrittenEnvironment earlier, WrittenEnvironment published) {
        return earlier.lock().release().equals(published.lock().release())
                && earlier.lock().images().equals(published.lock().images());
    }

    private static String shortened(WrittenEnvironment written) {
        String release = written.lock().release();
        return release.substring(0, Math.min(release.length(), 19)) + " with "
                + String.join(
                        ", ",
                        written.lock().images().stream()
                                .map(image -> image.version().version())
                                .toList());
    }
}
