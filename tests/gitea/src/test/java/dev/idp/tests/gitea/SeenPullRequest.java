package dev.idp.tests.gitea;

import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A pull request, as people see it.
 *
 * @param number its number
 * @param state {@code open}, {@code closed} or {@code merged}
 * @param head the branch that is to be merged
 * @param title its title
 * @param body its body
 * @param labels the names of its labels
 * @param reviewers who was asked for a review, users and then teams
 */
record SeenPullRequest(
        long number,
        String state,
        String head,
        String title,
        String body,
        List<String> labels,
        List<String> reviewers) {
    static SeenPullRequest of(MapNode seen) {
        List<String> reviewers = new ArrayList<>(names(seen, "requested_reviewers", "login"));
        reviewers.addAll(names(seen, "requested_reviewers_teams", "name"));
        return new SeenPullRequest(
                Api.number(seen, "number"),
                seen.truth("merged").orElseThrow()
                        ? "merged"
                        : seen.text("state").orElseThrow(),
                seen.map("head").flatMap(head -> head.text("label")).orElseThrow(),
                seen.text("title").orElseThrow(),
                seen.text("body").orElseThrow(),
                names(seen, "labels", "name"),
                List.copyOf(reviewers));
    }

    private static List<String> names(MapNode seen, String field, String name) {
        return seen.list(field).map(ListNode::maps).orElse(List.of()).stream()
                .map(each -> each.text(name).orElseThrow())
                .toList();
    }

    boolean isOpen() {
        return state.equals("open");
    }
}
