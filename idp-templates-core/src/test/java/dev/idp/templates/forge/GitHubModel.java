package dev.idp.templates.forge;

import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Pull requests as GitHub keeps them. */
final class GitHubModel implements Model {
    private static final Set<String> COLLABORATORS = Set.of("mona", "checkout");
    private final List<Entry> entries = new ArrayList<>();
    private final String origin;
    private boolean autoMerge = true;
    private boolean different = true;

    GitHubModel(String origin) {
        this.origin = origin;
    }

    void forbidAutoMerge() {
        autoMerge = false;
    }

    void differNothing() {
        different = false;
    }

    @Override
    public Entry add(String head, String state, String body, boolean own) {
        Entry entry = new Entry(entries.size() + 1L, head, state, body, own);
        entry.url = origin + "/acme/gitops/pull/" + entry.number;
        entries.add(entry);
        return entry;
    }

    @Override
    public List<Entry> all() {
        return entries;
    }

    @Override
    public Answer apply(Asked asked) {
        String[] steps = asked.path().split("/", -1);
        if (asked.path().endsWith("/graphql")) {
            return graph(asked);
        }
        if (steps.length == 7) {
            return asked.isRead() ? list(asked) : open(asked);
        }
        Entry entry = entries.get((int) asked.number(7) - 1);
        return switch (steps.length == 8 ? asked.method() : steps[8]) {
            case "GET" -> Answer.json(200, json(entry));
            case "PATCH" -> change(entry, asked.sent());
            case "labels" -> {
                entry.labels.addAll(asked.sent().list("labels").orElseThrow().texts());
                yield Answer.json(200, Model.maps("name", entry.labels));
            }
            case "comments" -> {
                entry.comments.add(asked.sent().text("body").orElseThrow());
                yield Answer.json(201, MapNode.empty().with("id", 1));
            }
            case "reviews" -> Answer.json(200, Model.maps("state", entry.reviewed ? List.of("APPROVED") : List.of()));
            default -> review(entry, asked.sent());
        };
    }

    private Answer list(Asked asked) {
        String head = asked.query().getOrDefault("head", "").replaceFirst("^acme:", "");
        List<MapNode> found = entries.stream()
                .filter(each -> each.head.equals(head))
                .sorted(Comparator.comparingLong((Entry each) -> each.number).reversed())
                .map(this::json)
                .toList();
        return Answer.page(asked, origin, found);
    }

    private Answer open(Asked asked) {
        String head = asked.sent().text("head").orElseThrow();
        if (!different) {
            return failed("No commits between main and " + head);
        }
        if (entries.stream().anyMatch(each -> each.own && each.head.equals(head) && each.state.equals("open"))) {
            return failed("A pull request already exists for acme:" + head + ".");
        }
        Entry entry = add(head, "open", asked.sent().text("body").orElseThrow(), true);
        entry.title = asked.sent().text("title").orElseThrow();
        return Answer.json(201, json(entry));
    }

    private static Answer failed(String why) {
        return Answer.json(
                422,
                MapNode.empty()
                        .with("message", "Validation Failed")
                        .with("errors", Model.maps("message", List.of(why))));
    }

    private Answer change(Entry entry, MapNode sent) {
        if (sent.text("state").filter("open"::equals).isPresent() && entry.recreated) {
            return failed("state cannot be changed. The branch was force-pushed or recreated.");
        }
        entry.title = sent.text("title").orElse(entry.title);
        entry.body = sent.text("body").orElse(entry.body);
        entry.state = sent.text("state").orElse(entry.state);
        return Answer.json(200, json(entry));
    }

    private Answer review(Entry entry, MapNode sent) {
        List<String> names =
                new ArrayList<>(sent.list("reviewers").orElseThrow().texts());
        names.addAll(sent.list("team_reviewers").orElseThrow().texts());
        if (!COLLABORATORS.containsAll(names)) {
            return Answer.message(422, "Reviews may only be requested from collaborators.");
        }
        entry.reviewers.addAll(names);
        return Answer.json(201, json(entry));
    }

    private Answer graph(Asked asked) {
        MapNode input = asked.sent().map("variables").orElseThrow().map("input").orElseThrow();
        if (!autoMerge) {
            return Answer.json(
                    200,
                    MapNode.empty()
                            .with("data", Model.nothing())
                            .with("errors", Model.maps("message", List.of("Auto merge is not allowed"))));
        }
        long number = Long.parseLong(input.text("pullRequestId").orElseThrow().replace("PR_", ""));
        entries.get((int) number - 1).merging = true;
        return Answer.json(200, MapNode.empty().with("data", MapNode.empty()));
    }

    private MapNode json(Entry entry) {
        MapNode base = MapNode.empty().with("ref", "main").with("repo", repository(1));
        MapNode head = MapNode.empty()
                .with("ref", entry.head)
                .with("sha", "a".repeat(40))
                .with("repo", entry.own ? repository(1) : repository(2));
        boolean merged = entry.state.equals("merged");
        return MapNode.empty()
                .with("number", entry.number)
                .with("node_id", "PR_" + entry.number)
                .with("html_url", entry.url)
                .with("state", entry.state.equals("open") ? "open" : "closed")
                .with("merged_at", merged ? ListNode.ofTexts(List.of("2026-01-01")) : Model.nothing())
                .with("title", entry.title)
                .with("body", entry.body)
                .with("labels", Model.maps("name", entry.labels))
                .with("requested_reviewers", Model.maps("login", entry.reviewers))
                .with("requested_teams", Model.maps("slug", List.of()))
                .with("auto_merge", entry.merging ? MapNode.empty() : Model.nothing())
                .with("head", head)
                .with("base", base);
    }

    private static MapNode repository(long id) {
        return MapNode.empty().with("id", id).with("allow_merge_commit", false).with("allow_squash_merge", true);
    }
}
