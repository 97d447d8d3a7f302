package dev.idp.templates.yaml;

import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Printable;
import dev.idp.templates.problem.Problems;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Builds the nodes of one text from parser events, within limits and without anything that readers disagree about. */
final class NodeBuilder {
    private final String text;
    private final Interpretation interpretation;
    private final YamlLimits limits;
    private final Problems problems;
    private final Iterator<Event> events;
    private int seen;

    NodeBuilder(String text, Interpretation interpretation, YamlLimits limits, Problems problems) {
        this.text = text;
        this.interpretation = interpretation;
        this.limits = limits;
        this.problems = problems;
        LoadSettings settings = LoadSettings.builder()
                .setLabel(interpretation.file())
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        this.events = new Parse(settings).parseString(text).iterator();
    }

    List<Node> documents() {
        List<Node> documents = new ArrayList<>();
        try {
            while (events.hasNext()) {
                Event event = next();
                if (event instanceof DocumentStartEvent start) {
                    checkDirectives(start);
                    document().ifPresent(documents::add);
                }
            }
        } catch (TooMuch limit) {
            problems.error(YamlCode.TOO_LARGE, limit.origin.at(Pointer.ROOT), limit.reason, "split the file");
        } catch (MarkedYamlEngineException fault) {
            syntax(fault);
        } catch (YamlEngineException fault) {
            problems.error(
                    YamlCode.SYNTAX,
                    interpretation.origin(1, 1).at(Pointer.ROOT),
                    "not YAML: " + Printable.of(String.valueOf(fault.getMessage())),
                    "");
        }
        return documents;
    }

    private Optional<Node> document() {
        Event first = next();
        boolean nothing = first instanceof ScalarEvent scalar && isNothing(scalar);
        Node root = node(first, 1);
        return nothing ? Optional.empty() : Optional.of(root);
    }

    private static boolean isNothing(ScalarEvent scalar) {
        return scalar.isPlain() && scalar.getValue().isEmpty();
    }

    private Node node(Event event, int depth) {
        Origin origin = origin(event);
        if (depth > limits.depth()) {
            throw new TooMuch(origin, "found more than " + limits.depth() + " maps and lists inside each other");
        }
        if (event instanceof NodeEvent nodeEvent) {
            checkFeatures(nodeEvent, origin);
        }
        if (event instanceof MappingStartEvent) {
            return map(origin, depth);
        }
        if (event instanceof SequenceStartEvent) {
            return list(origin, depth);
        }
        if (event instanceof ScalarEvent scalar) {
            return interpretation.scalar(checked(scalar, origin), scalar.isPlain(), origin, problems);
        }
        return new NullNode(origin); // an alias, refused above
    }

    private MapNode map(Origin origin, int depth) {
        Map<String, MapNode.Entry> entries = new LinkedHashMap<>();
        for (Event event = next(); event.getEventId() != Event.ID.MappingEnd; event = next()) {
            Origin keyOrigin = origin(event);
            Optional<String> key = key(event, keyOrigin, depth);
            Node value = node(next(), depth + 1);
            if (key.isPresent()) {
                MapNode.Entry before = entries.putIfAbsent(key.get(), new MapNode.Entry(key.get(), keyOrigin, value));
                if (before != null) {
                    duplicate(before, keyOrigin);
                }
            }
        }
        return MapNode.of(entries.values(), origin);
    }

    private Optional<String> key(Event event, Origin origin, int depth) {
        if (event instanceof ScalarEvent scalar) {
            checkFeatures(scalar, origin);
            String raw = checked(scalar, origin);
            if (raw.length() > limits.key()) {
                throw new TooMuch(
                        origin, "found a key of " + raw.length() + " characters, expected at most " + limits.key());
            }
            return Optional.of(interpretation.key(raw, scalar.isPlain(), origin, problems));
        }
        node(event, depth + 1);
        problems.error(
                YamlCode.KEY_NOT_TEXT,
                origin.at(Pointer.ROOT),
                "found a map or list as key, expected a text",
                "put the value in quotes where it begins with { or [");
        return Optional.empty();
    }

    private ListNode list(Origin origin, int depth) {
        List<Node> items = new ArrayList<>();
        for (Event event = next(); event.getEventId() != Event.ID.SequenceEnd; event = next()) {
            items.add(node(event, depth + 1));
        }
        return new ListNode(items, origin);
    }

    private String checked(ScalarEvent scalar, Origin origin) {
        if (scalar.getValue().length() > limits.scalar()) {
            throw new TooMuch(
                    origin,
                    "found a value of " + scalar.getValue().length() + " characters, expected at most "
                            + limits.scalar());
        }
        return scalar.getValue();
    }

    private Event next() {
        if (!events.hasNext()) {
            throw new NoSuchElementException("the parser ended inside a document");
        }
        Event event = events.next();
        if (++seen > limits.events()) {
            throw new TooMuch(origin(event), "found more than " + limits.events() + " keys and values");
        }
        return event;
    }

    private void checkFeatures(NodeEvent event, Origin origin) {
        if (event.getEventId() == Event.ID.Alias) {
            unsupported(origin, "aliases are not supported", "write the value out");
        } else if (event.getAnchor().isPresent()) {
            unsupported(origin, "anchors are not supported", "write the value out where it is needed");
        } else if (isTagged(event)) {
            unsupported(origin, "tags are not supported", "remove the word that begins with !");
        }
        int start = event.getStartMark().map(Mark::getIndex).orElse(0);
        if (start > 0 && text.charAt(text.offsetByCodePoints(0, start) - 1) == '\t') {
            problems.error(YamlCode.TAB, origin.at(Pointer.ROOT), "found a tab before a value", "separate with blanks");
        }
    }

    private static boolean isTagged(NodeEvent event) {
        if (event instanceof ScalarEvent scalar) {
            return scalar.getTag().isPresent();
        }
        if (event instanceof MappingStartEvent map) {
            return map.getTag().isPresent();
        }
        return event instanceof SequenceStartEvent list && list.getTag().isPresent();
    }

    private void checkDirectives(DocumentStartEvent start) {
        if (start.getSpecVersion().isPresent() || !start.getTags().isEmpty()) {
            unsupported(origin(start), "directives are not supported", "remove the line that begins with %");
        }
    }

    private void unsupported(Origin origin, String message, String hint) {
        problems.error(YamlCode.UNSUPPORTED_FEATURE, origin.at(Pointer.ROOT), message, hint);
    }

    private void duplicate(MapNode.Entry before, Origin second) {
        problems.error(
                YamlCode.DUPLICATE_KEY,
                second.at(Pointer.ROOT),
                "found the key " + Printable.of(before.key()) + " a second time, first in line "
                        + before.keyOrigin().line(),
                "remove one of the two");
    }

    private void syntax(MarkedYamlEngineException fault) {
        Origin place = fault.getProblemMark().map(this::origin).orElseGet(() -> interpretation.origin(1, 1));
        String context = fault.getContextMark()
                .map(mark -> mark.getLine() + 1)
                .filter(line -> line != place.line())
                .map(line -> " (the value begins in line " + line + ")")
                .orElse("");
        problems.error(
                YamlCode.SYNTAX,
                place.at(Pointer.ROOT),
                "not YAML: " + Printable.of(String.valueOf(fault.getProblem())) + context,
                "put the value in quotes where it begins with a special character or contains \": \" or \" #\"");
    }

    private Origin origin(Event event) {
        return event.getStartMark().map(this::origin).orElseGet(() -> interpretation.origin(1, 1));
    }

    private Origin origin(Mark mark) {
        return interpretation.origin(mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** Ends the reading of a text that costs too much. */
    private static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Origin origin;
        private final String reason;

        TooMuch(Origin origin, String reason) {
            super(reason, null, false, false);
            this.origin = origin;
            this.reason = reason;
        }
    }
}
