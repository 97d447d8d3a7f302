package dev.idp.templates.forge;

import dev.idp.templates.yaml.MapNode;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks GitHub to merge a pull request once its checks pass, which only its GraphQL API can. */
final class GitHubAutoMerge {
    private static final String MUTATION =
            "mutation($input: EnablePullRequestAutoMergeInput!) {enablePullRequestAutoMerge(input: $input)"
                    + " {pullRequest {number}}}";

    private final Api rest;
    private final Api graph;

    GitHubAutoMerge(Api rest) {
        this.rest = rest;
        this.graph = rest.below(rest.place().prefix().isEmpty() ? "" : "/api");
    }

    /** Asks, for the commit that the pull request ends at now; returns what stands in the way. */
    Optional<String> enable(MapNode pull) {
        Fields fields = new Fields(pull, rest.trouble());
        if (fields.has("auto_merge") || fields.has("merged_at")) {
            return Optional.empty();
        }
        MapNode input = MapNode.empty()
                .with("pullRequestId", fields.needed("node_id"))
                .with("expectedHeadOid", fields.below("head").needed("sha"))
                .with("mergeMethod", method(fields.below("base").below("repo").map()));
        Reply reply = graph.send(Call.post(
                "/graphql",
                MapNode.empty()
                        .with("query", MUTATION)
                        .with("variables", MapNode.empty().with("input", input))));
        boolean failed = reply.map()
                .list("errors")
                .filter(list -> !list.items().isEmpty())
                .isPresent();
        if (reply.isDone() && !failed) {
            return Optional.empty();
        }
        String said = rest.trouble().said(reply);
        return Optional.of("the forge does not enable auto-merge" + said
                + " (the repository has to allow it, and its branch to require a check)");
    }

    /** The first way to merge that the repository allows, as far as it says so. */
    private static String method(MapNode repository) {
        return Stream.of("merge_commit", "squash_merge", "rebase_merge")
                .filter(way -> repository.truth("allow_" + way).orElse(false))
                .findFirst()
                .map(way -> way.substring(0, way.indexOf('_')).toUpperCase(Locale.ROOT))
                .orElse("MERGE");
    }
}
