package dev.idp.templates.forge;

import dev.idp.templates.forge.PullRequest.State;
import dev.idp.templates.yaml.MapNode;
import java.time.Duration;
import java.util.Optional;

/**
 * Asks Gitea and Forgejo to merge pull requests once their checks pass. They look for conflicts in the background, and
 * until then refuse as they do where there are some.
 *
 * @param api the repository
 * @param reader reads its answers
 * @param patience how long we wait
 */
record GiteaMerge(Api api, GiteaReader reader, Patience patience) {
    private static final int ATTEMPTS = 20;
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** Returns what stands in the way. */
    Optional<String> ask(PullRequest pullRequest) {
        MapNode asked = MapNode.empty()
                .with("Do", style())
                .with("merge_when_checks_succeed", true)
                .with("head_commit_id", pullRequest.commit());
        for (int attempt = 1; ; attempt++) {
            Reply reply = api.send(Call.post("/pulls/" + pullRequest.number() + "/merge", asked));
            if (reply.isDone()) {
                return Optional.empty();
            }
            if (reply.status() != 405 && reply.status() != 409) {
                throw api.trouble().of(reply);
            }
            Reply now = api.expect(Call.get("/pulls/" + pullRequest.number()));
            if (isScheduled(reply) || reader.pullRequest(now.map()).state() == State.MERGED) {
                return Optional.empty();
            }
            boolean isChecked = now.map().truth("mergeable").orElse(true);
            if (isChecked || attempt == ATTEMPTS || !pause()) {
                return Optional.of(words(reply, isChecked));
            }
        }
    }

    /** The only words of the host that decide something: it answers so to a conflict, too. */
    private static boolean isScheduled(Reply reply) {
        return reply.status() == 409 && reply.words().contains("already scheduled");
    }

    private String style() {
        return api.map(Call.get("")).text("default_merge_style").orElse("merge");
    }

    private boolean pause() {
        try {
            return patience.sleep(PAUSE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw api.trouble().unreachable("interrupted", false);
        }
    }

    private String words(Reply reply, boolean isChecked) {
        return isChecked
                ? "the forge does not merge it" + api.trouble().said(reply)
                : "it has conflicts, or the forge is still looking for some";
    }
}
