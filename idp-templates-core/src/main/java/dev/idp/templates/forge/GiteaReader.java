package dev.idp.templates.forge;

import dev.idp.templates.forge.PullRequest.State;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads what Gitea and Forgejo answer.
 *
 * @param api the conversation about one repository
 */
record GiteaReader(Api api) {
    /** Reads a pull request; nothing where it is of another branch, from another repository, or for another target. */
    Optional<PullRequest> pullRequest(MapNode map, String head, String target) {
        Fields from = fields(map).below("head");
        Fields into = fields(map).below("base");
        boolean ours = from.text("label").equals(head)
                && into.text("ref").equals(target)
                && Fields.number(from.map(), "repo_id").equals(Fields.number(into.map(), "repo_id"));
        return Optional.of(map).filter(each -> ours).map(this::pullRequest);
    }

    /** Once its branch is deleted, only the label still names it. */
    PullRequest pullRequest(MapNode map) {
        Fields fields = fields(map);
        long number = fields.number("number");
        Stream<String> teams =
                fields.names("requested_reviewers_teams", "name").stream().map(team -> owner() + "/" + team);
        return new PullRequest(
                number,
                api.place().page(map.text("html_url"), "/pulls/" + number),
                state(fields),
                fields.below("head").needed("label"),
                fields.below("head").text("sha"),
                fields.text("title"),
                fields.text("body"),
                fields.names("labels", "name"),
                Stream.concat(fields.names("requested_reviewers", "login").stream(), teams)
                        .toList(),
                false);
    }

    private Fields fields(MapNode map) {
        return new Fields(map, api.trouble());
    }

    private static State state(Fields fields) {
        if (fields.isTrue("merged")) {
            return State.MERGED;
        }
        return fields.needed("state").equals("open") ? State.OPEN : State.CLOSED;
    }

    /** Returns whose repository it is: a user, or an organisation with teams. */
    String owner() {
        return api.place().names().get(0);
    }

    List<MapNode> items(Reply reply) {
        return reply.body()
                .filter(ListNode.class::isInstance)
                .map(list -> ((ListNode) list).maps())
                .orElseThrow(() -> api.trouble().unexpected("no list"));
    }
}
