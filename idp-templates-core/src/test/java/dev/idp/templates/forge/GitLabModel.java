package dev.idp.templates.forge;

import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Merge requests as GitLab keeps them. */
final class GitLabModel implements Model {
    private static final Map<String, Long> USERS = Map.of("mona", 7L);
    private final List<Entry> entries = new ArrayList<>();
    private final String origin;

    GitLabModel(String origin) {
        this.origin = origin;
    }

    @Override
    public Entry add(String head, String state, String body, boolean own) {
        Entry entry = new Entry(entries.size() + 1L, head, state.equals("open") ? "opened" : state, body, own);
        entry.url = origin + "/acme/platform/gitops/-/merge_requests/" + entry.number;
        entries.add(entry);
        return entry;
    }

    @Override
    public List<Entry> all() {
        return entries;
    }

    @Override
    public Answer apply(Asked asked) {
        if (asked.path().equals("/api/v4/users")) {
            return users(asked);
        }
        String[] steps = asked.path().split("/", -1);
        if (!steps[4].equals("acme%2Fplatform%2Fgitops")) {
            return Answer.message(404, "404 Project Not Found");
        }
        if (steps.length == 6) {
            return asked.isRead() ? list(asked) : open(asked);
        }
        Entry entry = entries.get((int) asked.number(6) - 1);
        return switch (steps.length == 7 ? asked.method() : steps[7]) {
            case "GET" -> Answer.json(200, json(entry));
            case "PUT" -> change(entry, asked.sent());
            case "notes" -> {
                entry.comments.add(asked.sent().text("body").orElseThrow());
                yield Answer.json(201, MapNode.empty().with("id", 1));
            }
            default -> {
                entry.merging = true;
                yield Answer.json(200, json(entry));
            }
        };
    }

    private static Answer users(Asked asked) {
        return Answer.json(
                200,
                new ListNode(
                        USERS.entrySet().stream()
                                .filter(user ->
                                        user.getKey().equals(asked.query().get("username")))
                                .map(user -> (Node) MapNode.empty()
                                        .with("username", user.getKey())
                                        .with("id", user.getValue()))
                                .toList(),
                        Origin.ENGINE));
    }

    private Answer list(Asked asked) {
        List<MapNode> found = entries.stream()
                .filter(each -> each.head.equals(asked.query().get("source_branch")))
                .sorted(Comparator.comparingLong((Entry each) -> each.number).reversed())
                .map(this::json)
                .toList();
        return Answer.page(asked, origin, found);
    }

    private Answer open(Asked asked) {
        String head = asked.sent().text("source_branch").orElseThrow();
        if (entries.stream().anyMatch(each -> each.own && each.head.equals(head) && each.state.equals("opened"))) {
            return Answer.json(
                    409,
                    MapNode.empty()
                            .with("message", ListNode.ofTexts(List.of("Another open merge request already exists"))));
        }
        Entry entry = add(head, "open", asked.sent().text("description").orElseThrow(), true);
        entry.title = asked.sent().text("title").orElseThrow();
        label(entry, asked.sent().text("labels").orElse(""));
        return Answer.json(201, json(entry));
    }

    private static void label(Entry entry, String labels) {
        entry.labels.addAll(labels.isEmpty() ? List.of() : List.of(labels.split(",", -1)));
    }

    private Answer change(Entry entry, MapNode sent) {
        String event = sent.text("state_event").orElse("");
        if (event.equals("reopen") && entry.recreated) {
            return Answer.message(422, "cannot be reopened");
        }
        entry.title = sent.text("title").orElse(entry.title);
        entry.body = sent.text("description").orElse(entry.body);
        label(entry, sent.text("add_labels").orElse(""));
        sent.list("reviewer_ids").ifPresent(ids -> entry.reviewers.add("mona"));
        entry.state = event.equals("close") ? "closed" : event.equals("reopen") ? "opened" : entry.state;
        return Answer.json(200, json(entry));
    }

    private MapNode json(Entry entry) {
        return MapNode.empty()
                .with("iid", entry.number)
                .with("web_url", entry.url)
                .with("state", entry.state)
                .with("title", entry.title)
                .with("description", entry.body)
                .with("labels", ListNode.ofTexts(entry.labels))
                .with("reviewers", Model.maps("username", entry.reviewers))
                .with("merge_when_pipeline_succeeds", entry.merging)
                .with("source_branch", entry.head)
                .with("target_branch", "main")
                .with("source_project_id", entry.own ? 3 : 4)
                .with("target_project_id", 3)
                .with("sha", "a".repeat(40))
                .with("head_pipeline", entry.pipeline ? MapNode.empty().with("id", 9) : Model.nothing());
    }
}
