package dev.idp.templates.forge;

import dev.idp.templates.problem.Printable;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import java.util.List;

/**
 * Puts labels on pull requests of Gitea and Forgejo, by name. Names that neither the repository nor its organisation has are
 * passed over by the host without a word; those are made, and put on then.
 *
 * @param api the repository
 * @param reader reads its answers
 */
record GiteaLabels(Api api, GiteaReader reader) {
    private static final String COLOR = "#6a737d";

    /** Returns what could not be done. */
    List<String> add(PullRequest pullRequest, Draft draft) {
        List<String> missing = draft.missing(pullRequest.labels());
        if (missing.isEmpty()) {
            return List.of();
        }
        Reply first = put(pullRequest, missing);
        List<String> unknown = first.isDone() ? draft.missing(names(first)) : List.of();
        Reply last = unknown.isEmpty() ? first : made(pullRequest, unknown);
        return last.isDone() ? List.of() : List.of(note(missing, last));
    }

    private Reply made(PullRequest pullRequest, List<String> names) {
        for (String name : names) {
            Reply reply = api.send(
                    Call.post("/labels", MapNode.empty().with("name", name).with("color", COLOR)));
            if (!reply.isDone()) {
                return reply;
            }
        }
        return put(pullRequest, names);
    }

    private Reply put(PullRequest pullRequest, List<String> names) {
        MapNode asked = MapNode.empty().with("labels", ListNode.ofTexts(names));
        return api.send(Call.post("/issues/" + pullRequest.number() + "/labels", asked));
    }

    private List<String> names(Reply reply) {
        return reader.items(reply).stream()
                .flatMap(each -> each.text("name").stream())
                .toList();
    }

    private String note(List<String> names, Reply reply) {
        return Printable.of("the labels " + String.join(", ", names) + " were not added")
                + api.trouble().said(reply);
    }
}
