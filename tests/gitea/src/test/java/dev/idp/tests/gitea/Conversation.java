package dev.idp.tests.gitea;

import dev.idp.templates.forge.Draft;
import dev.idp.templates.forge.Forge;
import dev.idp.templates.forge.PullRequest;
import dev.idp.templates.forge.PullRequests;
import dev.idp.templates.forge.PullRequests.Result;
import dev.idp.templates.yaml.JsonWriter;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.Origin;
import dev.idp.templates.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was said with a server, step by step, as a file that the tests of the core replay. Each step is something that we
 * do, with what came of it and all requests of it; what others did in between shows in the answers.
 */
final class Conversation {
    private final GiteaServer server;
    private final PullRequests pullRequests;
    private final List<Node> steps = new ArrayList<>();
    private final Anonymous anonymous;

    Conversation(GiteaServer server, Forge forge) {
        this.server = server;
        this.pullRequests = new PullRequests(forge);
        this.anonymous = new Anonymous(server);
        server.recorder().take();
    }

    Optional<Result> ensure(Draft draft) {
        server.recorder().take();
        Optional<Result> result = pullRequests.ensure(draft);
        MapNode asked = MapNode.empty()
                .with("head", draft.head())
                .with("target", draft.target())
                .with("title", draft.title())
                .with("body", draft.body())
                .with("marker", draft.marker())
                .with("labels", ListNode.ofTexts(draft.labels()))
                .with("reviewers", ListNode.ofTexts(draft.reviewers()))
                .with("autoMerge", draft.autoMerge());
        keep(MapNode.empty().with("ensure", asked).with("gives", gives(result)));
        return result;
    }

    private static MapNode gives(Optional<Result> result) {
        return result.map(made -> gives(
                                Optional.of(made.pullRequest()), made.action().name())
                        .with("notMerged", made.notMerged().orElse(""))
                        .with("notes", ListNode.ofTexts(made.notes())))
                .orElseGet(MapNode::empty);
    }

    private static MapNode gives(Optional<PullRequest> pullRequest, String action) {
        return pullRequest
                .map(found -> MapNode.empty()
                        .with("action", action)
                        .with("number", found.number())
                        .with("state", found.state().name())
                        .with("url", found.url())
                        .with("commit", found.commit()))
                .orElseGet(MapNode::empty);
    }

    Optional<PullRequest> close(Draft draft, String reason) {
        server.recorder().take();
        Optional<PullRequest> closed = pullRequests.close(draft.head(), draft.target(), draft.marker(), reason);
        MapNode asked = MapNode.empty()
                .with("head", draft.head())
                .with("target", draft.target())
                .with("marker", draft.marker())
                .with("reason", reason);
        keep(MapNode.empty().with("close", asked).with("gives", gives(closed, "CLOSED")));
        return closed;
    }

    private void keep(MapNode step) {
        List<Node> said = server.recorder().take().stream()
                .filter(Exchange::isApi)
                .map(this::written)
                .toList();
        steps.add(step.with("said", new ListNode(said, Origin.ENGINE)));
    }

    private Node written(Exchange exchange) {
        MapNode written = MapNode.empty().with("request", exchange.method() + " " + exchange.path());
        if (!exchange.body().isEmpty()) {
            written = written.with("body", JsonWriter.write(Api.read(exchange.body())));
        }
        written = written.with("status", exchange.status());
        return exchange.answer().isEmpty()
                ? written
                : written.with("answer", JsonWriter.write(anonymous.brief(Api.read(exchange.answer()))));
    }

    /** Writes the file. */
    void write(String name) {
        MapNode document =
                MapNode.empty().with("server", server.version()).with("steps", new ListNode(steps, Origin.ENGINE));
        ProjectFiles.write(
                ProjectFiles.RECORDINGS.resolve(name + ".yaml"),
                "# What a real server said. Made by -Pgitea, see docs/guide/gitea-conformance.md.\n"
                        + anonymous.text(YamlWriter.write(document)));
    }
}
