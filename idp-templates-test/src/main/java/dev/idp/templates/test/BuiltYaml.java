package dev.idp.templates.test;

import dev.idp.templates.yaml.BooleanNode;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.NullNode;
import dev.idp.templates.yaml.NumberNode;
import dev.idp.templates.yaml.Origin;
import dev.idp.templates.yaml.TextNode;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;

/**
 * Reads what kustomize built as go-yaml does, which wrote it: the lines of YAML 1.1, where U+2028 ends a line too, and the
 * types of the core schema of YAML 1.2.
 */
final class BuiltYaml {
    private static final int LONGEST = 100_000_000;
    private static final Pattern NUMBER = Pattern.compile("[-+]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][-+]?[0-9]{1,3})?");

    private final Iterator<Event> events;

    private BuiltYaml(Iterator<Event> events) {
        this.events = events;
    }

    static List<Node> read(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LONGEST);
        Iterator<Event> events = new Yaml(options).parse(new StringReader(text)).iterator();
        BuiltYaml reader = new BuiltYaml(events);
        List<Node> documents = new ArrayList<>();
        while (events.hasNext()) {
            if (events.next() instanceof DocumentStartEvent) {
                documents.add(reader.node(events.next()));
            }
        }
        return documents;
    }

    private Node node(Event event) {
        if (event instanceof MappingStartEvent) {
            MapNode map = MapNode.empty();
            for (Event key = events.next(); !key.is(Event.ID.MappingEnd); key = events.next()) {
                map = map.with(((ScalarEvent) key).getValue(), node(events.next()));
            }
            return map;
        }
        if (event instanceof SequenceStartEvent) {
            return list();
        }
        ScalarEvent scalar = (ScalarEvent) event;
        return scalar.isPlain() ? typed(scalar.getValue()) : new TextNode(scalar.getValue(), Origin.ENGINE);
    }

    private ListNode list() {
        List<Node> items = new ArrayList<>();
        for (Event item = events.next(); !item.is(Event.ID.SequenceEnd); item = events.next()) {
            items.add(node(item));
        }
        return new ListNode(items, Origin.ENGINE);
    }

    private static Node typed(String text) {
        return switch (text) {
            case "true", "false" -> new BooleanNode(text.equals("true"), Origin.ENGINE);
            case "null", "" -> new NullNode(Origin.ENGINE);
            default ->
                NUMBER.matcher(text).matches()
                        ? new NumberNode(new BigDecimal(text), Origin.ENGINE)
                        : new TextNode(text, Origin.ENGINE);
        };
    }
}
