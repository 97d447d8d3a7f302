package dev.idp.tests.gitea;

import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a recording what is another time another thing: tokens, the port, times, and ids of commits, which are
 * counted instead. The descriptions of whole repositories are left out too: nobody reads them, and they are large.
 */
final class Anonymous {
    private static final Set<String> LEFT_OUT = Set.of("repo", "repository");
    private static final Pattern TIME =
            Pattern.compile("20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(Z|[+-][0-9]{2}:[0-9]{2})");
    private static final Pattern COMMIT = Pattern.compile("\\b[0-9a-f]{40}\\b");

    private final GiteaServer server;

    Anonymous(GiteaServer server) {
        this.server = server;
    }

    Node brief(Node node) {
        if (node instanceof ListNode list) {
            return new ListNode(list.items().stream().map(this::brief).toList(), list.origin());
        }
        if (!(node instanceof MapNode map)) {
            return node;
        }
        MapNode brief = MapNode.empty();
        for (MapNode.Entry entry : map.entries()) {
            boolean left = LEFT_OUT.contains(entry.key()) && entry.value() instanceof MapNode;
            brief = left ? brief : brief.with(entry.key(), brief(entry.value()));
        }
        return brief;
    }

    String text(String text) {
        if (text.contains(server.admin().token())) {
            throw new IllegalStateException("a token in what was said");
        }
        String placed = text.replace(server.url(), "http://127.0.0.1:1")
                .replace(server.recorder().host(), "127.0.0.1:1");
        String timed = TIME.matcher(placed).replaceAll("2026-01-01T00:00:00Z");
        Map<String, String> commits = new LinkedHashMap<>();
        Matcher commit = COMMIT.matcher(timed);
        return commit.replaceAll(found ->
                commits.computeIfAbsent(found.group(), id -> "c%039x".formatted(commits.size() + 1)));
    }
}
