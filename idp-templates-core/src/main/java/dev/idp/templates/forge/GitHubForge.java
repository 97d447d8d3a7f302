package dev.idp.templates.forge;

import dev.idp.templates.forge.PullRequest.State;
import dev.idp.templates.problem.Printable;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Pull requests of github.com and GitHub Enterprise, by its REST API of 2022-11-28; auto-merge by its GraphQL API. */
final class GitHubForge implements Forge {
    static final Map<String, String> HEADERS =
            Map.of("Accept", "application/vnd.github+json", "X-GitHub-Api-Version", "2022-11-28");
    private static final int LONGEST_BODY = 65_536;
    private static final String PAGE = "20";

    private final Api api;
    private final String repository;
    private final ApiPlace place;

    GitHubForge(Api api) {
        this.api = api;
        this.place = api.place();
        this.repository = "/repos/" + Call.encoded(place.names().get(0)) + "/"
                + Call.encoded(place.names().get(1));
    }

    @Override
    public int longestBody() {
        return LONGEST_BODY;
    }

    @Override
    public List<PullRequest> find(String head, String target) {
        String query = Call.query(
                Map.of("state", "all", "head", place.names().get(0) + ":" + head, "base", target, "per_page", PAGE));
        return api.pages(repository + "/pulls" + query).stream()
                .filter(each -> isFrom(each, head, target))
                .map(this::pullRequest)
                .toList();
    }

    /** A filter that the host does not understand is ignored by it, and forks have branches of the same name. */
    private static boolean isFrom(MapNode pull, String head, String target) {
        return branch(pull, "head").equals(Optional.of(head))
                && branch(pull, "base").equals(Optional.of(target))
                && from(pull, "head").isPresent()
                && from(pull, "head").equals(from(pull, "base"));
    }

    private static Optional<String> branch(MapNode pull, String side) {
        return pull.map(side).flatMap(each -> each.text("ref"));
    }

    private static Optional<Long> from(MapNode pull, String side) {
        return pull.map(side).flatMap(each -> each.map("repo")).flatMap(repo -> Fields.number(repo, "id"));
    }

    private PullRequest pullRequest(MapNode pull) {
        Fields fields = new Fields(pull, api.trouble());
        long number = fields.number("number");
        return new PullRequest(
                number,
                place.page(pull.text("html_url"), "/pull/" + number),
                state(fields),
                fields.below("head").needed("ref"),
                fields.below("head").text("sha"),
                fields.text("title"),
                fields.text("body"),
                fields.names("labels", "name"),
                Stream.concat(
                                fields.names("requested_reviewers", "login").stream(),
                                fields.names("requested_teams", "slug").stream())
                        .toList(),
                fields.has("auto_merge"));
    }

    private static State state(Fields fields) {
        if (fields.needed("state").equals("open")) {
            return State.OPEN;
        }
        return fields.has("merged_at") ? State.MERGED : State.CLOSED;
    }

    @Override
    public Opening open(Draft draft) {
        Reply reply = api.send(Call.post(
                repository + "/pulls",
                MapNode.empty()
                        .with("title", draft.title())
                        .with("head", draft.head())
                        .with("base", draft.target())
                        .with("body", draft.body())));
        if (reply.isDone()) {
            return new Opening.Opened(pullRequest(reply.map()));
        }
        if (reply.status() == 422 && reply.words().contains("already exists")) {
            return new Opening.AlreadyOpen();
        }
        if (reply.status() == 422 && reply.words().contains("No commits between")) {
            return new Opening.NothingDiffers();
        }
        throw api.trouble().of(reply);
    }

    @Override
    public PullRequest update(PullRequest pullRequest, Draft draft) {
        return pullRequest(api.map(Call.patch(
                pull(pullRequest), MapNode.empty().with("title", draft.title()).with("body", draft.body()))));
    }

    private String pull(PullRequest pullRequest) {
        return repository + "/pulls/" + pullRequest.number();
    }

    private String issue(PullRequest pullRequest) {
        return repository + "/issues/" + pullRequest.number();
    }

    @Override
    public List<String> complete(PullRequest pullRequest, Draft draft) {
        List<String> notes = new ArrayList<>();
        List<String> labels = draft.missing(pullRequest.labels());
        if (!labels.isEmpty()) {
            Call call =
                    Call.post(issue(pullRequest) + "/labels", MapNode.empty().with("labels", texts(labels)));
            note(call, "the labels " + String.join(", ", labels) + " were not added")
                    .ifPresent(notes::add);
        }
        boolean asked = !pullRequest.reviewers().isEmpty() || draft.reviewers().isEmpty();
        if (!asked && api.pages(pull(pullRequest) + "/reviews?per_page=" + PAGE).isEmpty()) {
            notes.addAll(ask(pullRequest, draft.reviewers()));
        }
        return notes;
    }

    /** All at once, and one by one where one of them is the reason for a refusal of all. */
    private List<String> ask(PullRequest pullRequest, List<String> reviewers) {
        Reply reply = api.send(request(pullRequest, reviewers));
        if (reply.isDone()) {
            return List.of();
        }
        return reviewers.stream()
                .flatMap(each ->
                        note(request(pullRequest, List.of(each)), "the reviewer " + each + " was not asked").stream())
                .toList();
    }

    private Call request(PullRequest pullRequest, List<String> reviewers) {
        List<String> users =
                reviewers.stream().filter(each -> !each.contains("/")).toList();
        List<String> teams = reviewers.stream()
                .filter(each -> each.contains("/"))
                .map(each -> each.substring(each.lastIndexOf('/') + 1))
                .toList();
        return Call.post(
                pull(pullRequest) + "/requested_reviewers",
                MapNode.empty().with("reviewers", texts(users)).with("team_reviewers", texts(teams)));
    }

    private static ListNode texts(List<String> texts) {
        return ListNode.ofTexts(texts);
    }

    /** Does what nothing else depends on; returns why it was not done. */
    private Optional<String> note(Call call, String failure) {
        Reply reply = api.send(call);
        return reply.isDone()
                ? Optional.empty()
                : Optional.of(Printable.of(failure) + api.trouble().said(reply));
    }

    /** GitHub does not open one again whose branch was pushed by force or made anew, and says 422. */
    @Override
    public Optional<PullRequest> reopen(PullRequest pullRequest) {
        Reply reply = api.send(Call.patch(pull(pullRequest), MapNode.empty().with("state", "open")));
        if (reply.status() == 422) {
            return Optional.empty();
        }
        if (!reply.isDone()) {
            throw api.trouble().of(reply);
        }
        return Optional.of(pullRequest(reply.map())).filter(each -> each.state() == State.OPEN);
    }

    /** Closed first: a comment that comes twice is worse than one that does not come. */
    @Override
    public void close(PullRequest pullRequest, String reason) {
        api.expect(Call.patch(pull(pullRequest), MapNode.empty().with("state", "closed")));
        api.expect(Call.post(issue(pullRequest) + "/comments", MapNode.empty().with("body", reason)));
    }

    @Override
    public Optional<String> mergeWhenChecked(PullRequest pullRequest) {
        return new GitHubAutoMerge(api).enable(api.map(Call.get(pull(pullRequest))));
    }
}
