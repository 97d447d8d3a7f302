package dev.idp.templates.yaml;

import dev.idp.templates.problem.Code;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Printable;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Problems;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Builds the nodes of one text from parser events, and refuses what readers disagree about. */
final class NodeBuilder {
    private final Interpretation interpretation;
    private final YamlLimits limits;
    private final Problems problems;
    private final Events events;
    private final Deque<String> path = new ArrayDeque<>();

    NodeBuilder(String text, Interpretation interpretation, YamlLimits limits, Problems problems) {
        this.interpretation = interpretation;
        this.limits = limits;
        this.problems = problems;
        this.events = new Events(text, interpretation, limits, problems);
    }

    /**
     * One document of the text.
     *
     * @param start where it begins
     * @param root its value; nothing where it has none
     */
    record Document(Origin start, Optional<Node> root) {}

    List<Document> documents() {
        List<Document> documents = new ArrayList<>();
        try {
            events.checkSize();
            while (events.hasNext()) {
                Event event = events.next();
                if (event instanceof DocumentStartEvent) {
                    Origin start = events.origin(event);
                    checkFeatures(event, start);
                    documents.add(new Document(start, root()));
                }
            }
        } catch (TooMuch limit) {
            error(YamlCode.TOO_LARGE, limit.origin(), limit.reason(), "split the file");
        } catch (MarkedYamlEngineException fault) {
            syntax(fault);
        } catch (YamlEngineException fault) {
            error(
                    YamlCode.SYNTAX,
                    interpretation.origin(1, 1),
                    "not YAML: " + Printable.of(String.valueOf(fault.getMessage())),
                    "");
        }
        return documents;
    }

    private Optional<Node> root() {
        Event first = events.next();
        if (first instanceof ScalarEvent scalar
                && scalar.isPlain()
                && scalar.getValue().isEmpty()) {
            checkFeatures(first, events.origin(first));
            return Optional.empty();
        }
        return Optional.of(node(first, 1));
    }

    private Node node(Event event, int depth) {
        Origin origin = events.origin(event);
        if (depth > limits.depth()) {
            throw new TooMuch(origin, "found more than " + limits.depth() + " maps and lists inside each other");
        }
        checkFeatures(event, origin);
        if (event instanceof MappingStartEvent) {
            return map(origin, depth);
        }
        if (event instanceof SequenceStartEvent) {
            return list(origin, depth);
        }
        if (event instanceof ScalarEvent scalar) {
            String value = checked(scalar, origin);
            return interpreted(found -> interpretation.scalar(value, scalar.isPlain(), origin, found));
        }
        return new NullNode(origin); // an alias, refused above
    }

    private MapNode map(Origin origin, int depth) {
        Map<String, MapNode.Entry> entries = new LinkedHashMap<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            Optional<TextNode> key = key(event, events.origin(event), depth);
            path.addLast(key.map(TextNode::value).orElse(""));
            Node value = node(events.next(), depth + 1);
            key.ifPresent(text -> put(entries, new MapNode.Entry(text.value(), text.origin(), value)));
            path.removeLast();
        }
        return MapNode.of(entries.values(), origin);
    }

    private void put(Map<String, MapNode.Entry> entries, MapNode.Entry entry) {
        MapNode.Entry before = entries.putIfAbsent(entry.key(), entry);
        if (before != null) {
            duplicate(before, entry.keyOrigin());
        }
    }

    private Optional<TextNode> key(Event event, Origin origin, int depth) {
        if (event instanceof ScalarEvent scalar) {
            checkFeatures(scalar, origin);
            String raw = checked(scalar, origin);
            if (raw.length() > limits.key()) {
                throw new TooMuch(
                        origin, "found a key of " + raw.length() + " characters, expected at most " + limits.key());
            }
            return Optional.of(interpreted(found -> interpretation.key(raw, scalar.isPlain(), origin, found)));
        }
        node(event, depth + 1);
        error(
                YamlCode.KEY_NOT_TEXT,
                origin,
                "found a map, a list or an alias as key, expected a text",
                "put the value in quotes where it begins with { or [");
        return Optional.empty();
    }

    private ListNode list(Origin origin, int depth) {
        List<Node> items = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            path.addLast(Integer.toString(items.size()));
            items.add(node(event, depth + 1));
            path.removeLast();
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

    /** An interpretation knows no way to the value that it is asked about; its problems get it here. */
    private <T> T interpreted(Function<Problems, T> question) {
        Problems found = new Problems();
        T answer = question.apply(found);
        for (Problem problem : found.sorted()) {
            boolean nowhere = problem.location().pointer().equals(Pointer.ROOT);
            problems.add(nowhere ? problem.at(problem.location().at(pointer())) : problem);
        }
        return answer;
    }

    private void checkFeatures(Event event, Origin origin) {
        Feature.in(event)
                .ifPresent(feature -> error(YamlCode.UNSUPPORTED_FEATURE, origin, feature.message(), feature.hint()));
    }

    private void duplicate(MapNode.Entry before, Origin second) {
        error(
                YamlCode.DUPLICATE_KEY,
                second,
                "found the key " + Printable.of(before.key()) + " a second time, first in line "
                        + before.keyOrigin().line(),
                (second.reads().isEmpty() ? before.keyOrigin() : second).explain("remove one of the two"));
    }

    private void syntax(MarkedYamlEngineException fault) {
        Origin place = fault.getProblemMark().map(events::origin).orElseGet(() -> interpretation.origin(1, 1));
        SyntaxFault said = SyntaxFault.of(String.valueOf(fault.getProblem()));
        String context = fault.getContextMark()
                .map(mark -> events.origin(mark).line())
                .filter(line -> line != place.line() && said.code() == YamlCode.SYNTAX)
                .map(line -> " (what it belongs to begins in line " + line + ")")
                .orElse("");
        error(said.code(), place, said.message() + context, said.hint());
    }

    private void error(Code code, Origin origin, String message, String hint) {
        problems.error(code, origin.at(pointer()), message, hint);
    }

    private Pointer pointer() {
        return new Pointer(List.copyOf(path));
    }
}
