package dev.idp.templates.forge;

import dev.idp.templates.forge.PullRequest.State;
import dev.idp.templates.problem.Printable;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.NumberNode;
import dev.idp.templates.yaml.Origin;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Merge requests of GitLab, by version 4 of its REST API. */
final class GitLabForge implements Forge {
    private static final int LONGEST_BODY = 100_000;
    private static final String PAGE = "20";

    private final Api api;
    private final ApiPlace place;
    private final String requests;

    GitLabForge(Api api) {
        this.api = api;
        this.place = api.place();
        this.requests = "/projects/" + Call.encoded(place.repository()) + "/merge_requests";
    }

    /** GitLab takes a million characters; nobody reads them, and each list brings them along. */
    @Override
    public int longestBody() {
        return LONGEST_BODY;
    }

    @Override
    public List<PullRequest> find(String head, String target) {
        String query =
                Call.query(Map.of("state", "all", "source_branch", head, "target_branch", target, "per_page", PAGE));
        return api.pages(requests + query).stream()
                .filter(each -> isFrom(each, head, target))
                .map(this::pullRequest)
                .toList();
    }

    private static boolean isFrom(MapNode request, String head, String target) {
        Optional<Long> source = Fields.number(request, "source_project_id");
        return request.text("source_branch").equals(Optional.of(head))
                && request.text("target_branch").equals(Optional.of(target))
                && source.isPresent()
                && source.equals(Fields.number(request, "target_project_id"));
    }

    private PullRequest pullRequest(MapNode request) {
        Fields fields = new Fields(request, api.trouble());
        long number = fields.number("iid");
        return new PullRequest(
                number,
                place.page(request.text("web_url"), "/-/merge_requests/" + number),
                state(fields),
                fields.needed("source_branch"),
                fields.text("sha"),
                fields.text("title"),
                fields.text("description"),
                fields.names("labels", "name"),
                fields.names("reviewers", "username"),
                fields.isTrue("merge_when_pipeline_succeeds"));
    }

    /** One that is locked is being merged just now; until it is, nobody can open another. */
    private State state(Fields fields) {
        return switch (fields.needed("state")) {
            case "opened", "locked" -> State.OPEN;
            case "merged" -> State.MERGED;
            case "closed" -> State.CLOSED;
            default -> throw api.trouble().unexpected("a merge request in a state that is none");
        };
    }

    @Override
    public Opening open(Draft draft) {
        Reply reply = api.send(Call.post(
                requests,
                MapNode.empty()
                        .with("source_branch", draft.head())
                        .with("target_branch", draft.target())
                        .with("title", draft.title())
                        .with("description", draft.body())
                        .with("labels", String.join(",", draft.labels()))
                        .with("remove_source_branch", true)));
        if (reply.isDone()) {
            return new Opening.Opened(pullRequest(reply.map()));
        }
        if (reply.status() == 409) {
            return new Opening.AlreadyOpen();
        }
        throw api.trouble().of(reply);
    }

    @Override
    public PullRequest update(PullRequest pullRequest, Draft draft) {
        return pullRequest(api.map(Call.put(
                request(pullRequest),
                MapNode.empty().with("title", draft.title()).with("description", draft.body()))));
    }

    private String request(PullRequest pullRequest) {
        return requests + "/" + pullRequest.number();
    }

    @Override
    public List<String> complete(PullRequest pullRequest, Draft draft) {
        List<String> notes = new ArrayList<>();
        List<Long> reviewers = pullRequest.reviewers().isEmpty() ? users(draft.reviewers(), notes) : List.of();
        List<String> labels = draft.missing(pullRequest.labels());
        MapNode change = MapNode.empty();
        if (!labels.isEmpty()) {
            change = change.with("add_labels", String.join(",", labels));
        }
        if (!reviewers.isEmpty()) {
            List<Node> ids = reviewers.stream().map(GitLabForge::number).toList();
            change = change.with("reviewer_ids", new ListNode(ids, Origin.ENGINE));
        }
        if (change.isEmpty()) {
            return notes;
        }
        Reply reply = api.send(Call.put(request(pullRequest), change));
        if (!reply.isDone()) {
            notes.add("labels and reviewers were not added" + api.trouble().said(reply));
        } else if (pullRequest(reply.map()).reviewers().size() < reviewers.size()) {
            notes.add("the forge did not take all reviewers; some editions take one");
        }
        return notes;
    }

    private static Node number(long id) {
        return new NumberNode(BigDecimal.valueOf(id), Origin.ENGINE);
    }

    private List<Long> users(List<String> reviewers, List<String> notes) {
        List<Long> ids = new ArrayList<>();
        for (String reviewer : reviewers) {
            if (reviewer.contains("/")) {
                notes.add(Printable.of("the reviewer " + reviewer
                        + " is a group, which cannot be asked here; approval rules and CODEOWNERS can name it"));
            } else {
                Optional<Long> id = user(reviewer);
                id.ifPresentOrElse(
                        ids::add, () -> notes.add(Printable.of("the forge does not know the reviewer " + reviewer)));
            }
        }
        return ids;
    }

    private Optional<Long> user(String name) {
        return api.pages("/users" + Call.query(Map.of("username", name))).stream()
                .filter(user ->
                        user.text("username").filter(name::equalsIgnoreCase).isPresent())
                .findFirst()
                .flatMap(user -> Fields.number(user, "id"));
    }

    /** GitLab does not open one again whose branch is gone, or beside which another is open. */
    @Override
    public Optional<PullRequest> reopen(PullRequest pullRequest) {
        Reply reply = api.send(Call.put(request(pullRequest), MapNode.empty().with("state_event", "reopen")));
        if (reply.isDone()) {
            return Optional.of(pullRequest(reply.map())).filter(each -> each.state() == State.OPEN);
        }
        if (reply.status() == 400 || reply.status() == 409 || reply.status() == 422) {
            return Optional.empty();
        }
        throw api.trouble().of(reply);
    }

    @Override
    public void close(PullRequest pullRequest, String reason) {
        api.expect(Call.put(request(pullRequest), MapNode.empty().with("state_event", "close")));
        api.expect(Call.post(request(pullRequest) + "/notes", MapNode.empty().with("body", reason)));
    }

    /** Without a pipeline GitLab would merge at once, so it is not asked before there is one. */
    @Override
    public Optional<String> mergeWhenChecked(PullRequest pullRequest) {
        Fields now = new Fields(api.map(Call.get(request(pullRequest))), api.trouble());
        if (now.isTrue("merge_when_pipeline_succeeds") || now.text("state").equals("merged")) {
            return Optional.empty();
        }
        if (!now.has("head_pipeline")) {
            return Optional.of("it has no pipeline yet, without which the forge would merge at once; the next run asks"
                    + " again");
        }
        Reply reply = api.send(Call.put(
                request(pullRequest) + "/merge",
                MapNode.empty()
                        .with("merge_when_pipeline_succeeds", true)
                        .with("auto_merge", true)
                        .with("should_remove_source_branch", true)
                        .with("sha", now.needed("sha"))));
        return reply.isDone()
                ? Optional.empty()
                : Optional.of(
                        "the forge does not enable auto-merge" + api.trouble().said(reply));
    }
}
