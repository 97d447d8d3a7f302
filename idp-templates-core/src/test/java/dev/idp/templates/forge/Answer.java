package dev.idp.templates.forge;

import dev.idp.templates.yaml.JsonWriter;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.Origin;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a host answers. */
record Answer(int status, Map<String, String> headers, String body) {
    static Answer json(int status, String text) {
        return new Answer(status, Map.of("Content-Type", "application/json; charset=utf-8"), text);
    }

    static Answer json(int status, Node node) {
        return json(status, JsonWriter.write(node));
    }

    static Answer message(int status, String text) {
        return json(status, MapNode.empty().with("message", text));
    }

    static Answer html(int status) {
        return new Answer(status, Map.of("Content-Type", "text/html"), "<html><title>Log in</title></html>");
    }

    /** One page of a list, and a link to the next. */
    static Answer page(Asked asked, String origin, List<MapNode> all) {
        int size = Integer.parseInt(asked.query().getOrDefault("per_page", "20"));
        int page = Integer.parseInt(asked.query().getOrDefault("page", "1"));
        int from = Math.min(all.size(), (page - 1) * size);
        int to = Math.min(all.size(), page * size);
        Answer answer = json(200, new ListNode(List.<Node>copyOf(all.subList(from, to)), Origin.ENGINE));
        Map<String, String> next = new TreeMap<>(asked.query());
        next.put("page", String.valueOf(page + 1));
        String url = origin + asked.path() + Call.query(next);
        return to == all.size() ? answer : answer.with("Link", "<" + url + ">; rel=\"next\", <x>; rel=\"last\"");
    }

    Answer with(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new Answer(status, more, body);
    }
}
