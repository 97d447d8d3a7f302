package dev.idp.templates.render;

import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.Origin;
import dev.idp.templates.yaml.Scalar;
import dev.idp.templates.yaml.TextNode;
import java.util.ArrayList;
import java.util.List;

/** Puts data into a manifest as it stands: written nulls stay, and each leaf keeps the line that says it. */
final class DataPlacer {
    private final TokenTable tokens;
    private final ValueCheck check;
    private final Origin site;

    DataPlacer(TokenTable tokens, ValueCheck check, Origin site) {
        this.tokens = tokens;
        this.check = check;
        this.site = site;
    }

    /**
     * Copies data.
     *
     * @param data the node
     * @param path its name in the data model
     * @return the same data, at the place in the template, each node with its own read
     */
    Node place(Node data, String path) throws TemplateFault {
        Origin origin = said(data.origin(), path);
        tokens.charge(data instanceof Scalar scalar ? scalar.asText().length() : 1);
        if (data instanceof MapNode map) {
            return map(map, path, origin);
        }
        if (data instanceof ListNode list) {
            return list(list, path, origin);
        }
        if (data instanceof TextNode text) {
            check.text(text.value(), origin);
        }
        return data.withOrigin(origin);
    }

    private Node map(MapNode map, String path, Origin origin) throws TemplateFault {
        List<MapNode.Entry> entries = new ArrayList<>();
        for (MapNode.Entry entry : map.entries()) {
            String below = DataPath.member(path, entry.key());
            Origin keyOrigin = said(entry.keyOrigin(), below);
            check.key(entry.key(), keyOrigin);
            entries.add(new MapNode.Entry(entry.key(), keyOrigin, place(entry.value(), below)));
        }
        return MapNode.of(entries, origin);
    }

    private Node list(ListNode list, String path, Origin origin) throws TemplateFault {
        List<Node> items = new ArrayList<>();
        for (int i = 0; i < list.items().size(); i++) {
            items.add(place(list.items().get(i), DataPath.item(path, i)));
        }
        return new ListNode(items, origin);
    }

    private Origin said(Origin data, String path) {
        return site.withReads(List.of(Frames.read(path, data)));
    }
}
