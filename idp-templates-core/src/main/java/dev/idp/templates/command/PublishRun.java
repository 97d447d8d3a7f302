package dev.idp.templates.command;

import dev.idp.templates.forge.PullRequest;
import dev.idp.templates.init.Terminal;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.publish.Operation;
import dev.idp.templates.publish.Published;
import dev.idp.templates.publish.Publisher;
import dev.idp.templates.yaml.MapNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs operations one after another, and tells what came of them. */
final class PublishRun {
    private PublishRun() {}

    /**
     * Runs operations. In a terminal each is shown first and asked about; what is refused by the person is left out.
     *
     * @param word the command
     * @param options what the person asked for
     * @param publisher the GitOps repository
     * @param operations what to do, in order
     */
    static Outcome of(String word, PublishOptions options, Publisher publisher, List<Operation> operations) {
        List<Published> done = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Operation operation : operations) {
            try {
                done.addAll(chain(options, publisher, operation));
            } catch (IdpException wrong) {
                problems.addAll(wrong.problems());
            }
        }
        boolean failed = !problems.isEmpty();
        done.forEach(each -> problems.addAll(each.proposal().problems()));
        MapNode facts = MapNode.empty()
                .with("dryRun", options.dryRun())
                .with("published", OutcomeDocument.list(done, PublishRun::facts));
        String text = String.join(
                "\n", done.stream().map(each -> PublishText.of(each)).toList());
        return OutcomeDocument.outcome(
                word,
                failed ? ExitCode.PROBLEMS : ExitCode.OK,
                text,
                problems.stream().sorted().distinct().toList(),
                facts);
    }

    /** Goes on to what follows as long as there was nothing to do. */
    private static List<Published> chain(PublishOptions options, Publisher publisher, Operation first) {
        List<Published> done = new ArrayList<>();
        Optional<Operation> next = Optional.of(first);
        while (next.isPresent()) {
            Optional<Published> result = run(options, publisher, next.get());
            result.ifPresent(done::add);
            boolean isThere = result.filter(each -> each.state() == Published.State.NOTHING)
                    .isPresent();
            next = isThere ? next.get().next() : Optional.empty();
        }
        return done;
    }

    private static Optional<Published> run(PublishOptions options, Publisher publisher, Operation operation) {
        if (options.dryRun()) {
            return Optional.of(publisher.plan(operation));
        }
        Optional<Terminal> person = options.person();
        if (person.isPresent() && !agrees(person.get(), publisher.plan(operation))) {
            return Optional.empty();
        }
        try {
            return Optional.of(publisher.run(operation));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IdpException(Problem.error(
                    CommandCode.INTERRUPTED,
                    Location.of(operation.subject().toString()),
                    "was interrupted between two attempts",
                    "run it again"));
        }
    }

    private static boolean agrees(Terminal person, Published plan) {
        person.print(PublishText.of(plan));
        return plan.state() == Published.State.NOTHING
                || person.ask("Publish this? [y/N] ")
                        .filter(answer -> answer.strip().equalsIgnoreCase("y"))
                        .isPresent();
    }

    private static MapNode facts(Published published) {
        MapNode facts = MapNode.empty()
                .with("system", published.subject().system())
                .with("name", published.subject().name())
                .with("environment", published.subject().environment())
                .with("state", published.state().name().toLowerCase(java.util.Locale.ROOT))
                .with("branch", published.branch())
                .with("commit", published.commit())
                .with("title", published.proposal().title())
                .with("body", published.body());
        Optional<PullRequest> open = published.pullRequest().map(result -> result.pullRequest());
        return open.isPresent()
                ? facts.with(
                        "pullRequest",
                        MapNode.empty()
                                .with("number", open.get().number())
                                .with("url", open.get().url()))
                : facts;
    }
}
