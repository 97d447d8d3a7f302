package dev.idp.tests.gitea;

import dev.idp.templates.git.GitUrl;
import dev.idp.templates.problem.Location;
import dev.idp.templates.yaml.JsonWriter;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.tests.gitea.Api.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A repository on a server: what people see of it, and what they do to it. */
final class GiteaRepository {
    private static final String TIME = "2026-01-01T00:00:00Z";
    private static final int TRIES = 50;

    private final GiteaServer server;
    private final String name;
    private final Api api;

    /** Names a repository, {@code OWNER/NAME}. */
    GiteaRepository(GiteaServer server, String name) {
        this.server = server;
        this.name = name;
        this.api = server.api(server.admin());
    }

    GitUrl url() {
        return GitUrl.parse(server.url() + "/" + name + ".git", Location.of("test"));
    }

    /** The commits that its branches end at, by name. */
    SortedMap<String, String> branches() {
        SortedMap<String, String> branches = new TreeMap<>();
        for (MapNode branch : api.list(path("/branches?limit=50"))) {
            branches.put(
                    branch.text("name").orElseThrow(),
                    branch.map("commit").flatMap(commit -> commit.text("id")).orElseThrow());
        }
        return branches;
    }

    /** The paths of all files of a branch, each with the id of its content. */
    SortedMap<String, String> files(String branch) {
        SortedMap<String, String> files = new TreeMap<>();
        MapNode tree = api.map(path("/git/trees/" + branches().get(branch) + "?recursive=true"));
        for (MapNode entry : tree.list("tree").map(ListNode::maps).orElse(List.of())) {
            if (entry.text("type").equals(Optional.of("blob"))) {
                files.put(entry.text("path").orElseThrow(), entry.text("sha").orElseThrow());
            }
        }
        return files;
    }

    /** The content of a file of a branch, if it is there. */
    Optional<String> file(String branch, String file) {
        Answer answer = api.send("GET", path("/raw/" + file + "?ref=" + encoded(branch)), "");
        return answer.isGood() ? Optional.of(answer.body()) : Optional.empty();
    }

    /** All pull requests, the latest first. */
    List<SeenPullRequest> pullRequests() {
        return api.list(path("/pulls?state=all&limit=50")).stream()
                .map(SeenPullRequest::of)
                .toList();
    }

    SeenPullRequest pullRequest(long number) {
        return SeenPullRequest.of(api.map(path("/pulls/" + number)));
    }

    /** What was said to a pull request, the oldest first. */
    List<String> comments(long number) {
        return api.list(path("/issues/" + number + "/comments")).stream()
                .map(comment -> comment.text("body").orElseThrow())
                .toList();
    }

    /** Merges a pull request with a merge commit; the server first looks for conflicts, in the background. */
    void merge(long number) {
        Answer answer = new Answer(0, "");
        for (int i = 0; i < TRIES; i++) {
            answer = api.send("POST", path("/pulls/" + number + "/merge"), "{\"Do\": \"merge\"}");
            if (answer.isGood()) {
                return;
            }
            GiteaServer.pause(200);
        }
        throw new IllegalStateException("not merged: " + answer);
    }

    /** Waits until a pull request is in a state, which a server reaches in the background. */
    void await(long number, String state) {
        for (int i = 0; i < TRIES && !pullRequest(number).state().equals(state); i++) {
            GiteaServer.pause(200);
        }
    }

    void close(long number) {
        api.good("PATCH", path("/pulls/" + number), "{\"state\": \"closed\"}");
    }

    void reopen(long number) {
        api.good("PATCH", path("/pulls/" + number), "{\"state\": \"open\"}");
    }

    void label(long number, String label) {
        MapNode made =
                api.post(path("/labels"), MapNode.empty().with("name", label).with("color", "#aa0000"));
        api.good("POST", path("/issues/" + number + "/labels"), "{\"labels\": [" + Api.number(made, "id") + "]}");
    }

    /** Opens a pull request by hand. */
    void open(GiteaUser who, String head, String title) {
        MapNode asked = MapNode.empty()
                .with("head", head)
                .with("base", "main")
                .with("title", title)
                .with("body", "By hand.");
        server.api(who).post(path("/pulls"), asked);
    }

    /** Commits one file onto a branch, as somebody else does. */
    void commit(GiteaUser who, String branch, String file, String content) {
        Answer there = api.send("GET", path("/contents/" + file + "?ref=" + encoded(branch)), "");
        MapNode change = ((MapNode)
                        Api.read("{\"dates\": {\"author\": \"%s\", \"committer\": \"%s\"}}".formatted(TIME, TIME)))
                .with("branch", branch)
                .with("message", "Write " + file)
                .with("content", Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8)));
        Optional<String> old = there.isGood() ? ((MapNode) there.node()).text("sha") : Optional.empty();
        server.api(who)
                .good(
                        old.isPresent() ? "PUT" : "POST",
                        path("/contents/" + file),
                        JsonWriter.write(old.map(sha -> change.with("sha", sha)).orElse(change)));
    }

    /** Makes a branch that ends where another does. */
    void branch(String name, String like) {
        api.post(
                path("/branches"), MapNode.empty().with("new_branch_name", name).with("old_branch_name", like));
    }

    void deleteBranch(String branch) {
        api.good("DELETE", path("/branches/" + branch), "");
    }

    /** Lets nobody push to a branch, and merges only what the named checks have passed. */
    void protect(String branch, String... checks) {
        MapNode rule = MapNode.empty()
                .with("rule_name", branch)
                .with("enable_push", false)
                .with("enable_status_check", checks.length > 0)
                .with("status_check_contexts", ListNode.ofTexts(List.of(checks)));
        api.post(path("/branch_protections"), rule);
    }

    /** Says that a check of a commit has passed. */
    void pass(String commit, String check) {
        api.post(
                path("/statuses/" + commit),
                MapNode.empty().with("context", check).with("state", "success"));
    }

    /** Lets nobody change anything any more. */
    void archive() {
        api.good("PATCH", path(""), "{\"archived\": true}");
    }

    private String path(String below) {
        return "/repos/" + name + below;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
