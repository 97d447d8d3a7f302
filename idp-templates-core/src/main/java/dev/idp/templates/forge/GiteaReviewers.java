package dev.idp.templates.forge;

import dev.idp.templates.problem.Printable;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Asks people and teams to review pull requests of Gitea and Forgejo.
 *
 * @param api the repository
 * @param reader reads its answers
 */
record GiteaReviewers(Api api, GiteaReader reader) {
    /** Asks where nobody was asked and nobody has reviewed; returns who cannot be asked. */
    List<String> ask(PullRequest pullRequest, Draft draft) {
        boolean asked = draft.reviewers().isEmpty() || !pullRequest.reviewers().isEmpty();
        return asked || isReviewed(pullRequest) ? List.of() : send(pullRequest, draft.reviewers());
    }

    private boolean isReviewed(PullRequest pullRequest) {
        Reply reply = api.expect(Call.get("/pulls/" + pullRequest.number() + "/reviews?limit=1"));
        return !reader.items(reply).isEmpty();
    }

    /** One who cannot be asked stands in the way of all others, so that each is asked alone then. */
    private List<String> send(PullRequest pullRequest, List<String> names) {
        List<String> notes = new ArrayList<>();
        if (names.stream().anyMatch(this::isForeign)
                || !request(pullRequest, names).isDone()) {
            for (String name : names) {
                note(pullRequest, name, notes);
            }
        }
        return notes;
    }

    private void note(PullRequest pullRequest, String name, List<String> notes) {
        String what = Printable.of("the reviewer " + name + " was not asked");
        if (isForeign(name)) {
            notes.add(what + ": a team of another organisation");
            return;
        }
        Reply reply = request(pullRequest, List.of(name));
        if (!reply.isDone()) {
            notes.add(what + api.trouble().said(reply));
        }
    }

    private Reply request(PullRequest pullRequest, List<String> names) {
        MapNode asked = MapNode.empty()
                .with("reviewers", ListNode.ofTexts(some(names, false).toList()))
                .with(
                        "team_reviewers",
                        ListNode.ofTexts(some(names, true)
                                .map(name -> name.substring(name.indexOf('/') + 1))
                                .toList()));
        return api.send(Call.post("/pulls/" + pullRequest.number() + "/requested_reviewers", asked));
    }

    private static Stream<String> some(List<String> names, boolean teams) {
        return names.stream().filter(name -> name.contains("/") == teams);
    }

    private boolean isForeign(String name) {
        String ours = reader.owner().toLowerCase(Locale.ROOT) + "/";
        return name.contains("/") && !name.toLowerCase(Locale.ROOT).startsWith(ours);
    }
}
