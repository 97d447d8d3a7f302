package dev.idp.templates.yaml;

import dev.idp.templates.problem.Problems;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** The parser events of one text, within its limits. */
final class Events {
    private final Interpretation interpretation;
    private final YamlLimits limits;
    private final String text;
    private final Tabs tabs;
    private final Iterator<Event> events;
    private int seen;

    Events(String text, Interpretation interpretation, YamlLimits limits, Problems problems) {
        this.interpretation = interpretation;
        this.limits = limits;
        this.text = text;
        this.tabs = new Tabs(text, interpretation, problems);
        LoadSettings settings = LoadSettings.builder()
                .setLabel(interpretation.file())
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        this.events = new Parse(settings).parseString(text).iterator();
    }

    /** Refuses a text that is too long, or has a line that is: the parser's work grows with the square of a line. */
    void checkSize() {
        if (text.length() > limits.bytes()) {
            throw new TooMuch(
                    interpretation.origin(1, 1),
                    "found " + text.length() + " characters, expected at most " + limits.bytes());
        }
        int line = 1;
        for (int start = 0; start <= text.length(); line++) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 ? text.length() : feed;
            if (end - start > limits.scalar()) {
                throw new TooMuch(
                        interpretation.origin(line, 1),
                        "found a line of " + (end - start) + " characters, expected at most " + limits.scalar());
            }
            start = end + 1;
        }
    }

    boolean hasNext() {
        return events.hasNext();
    }

    Event next() {
        if (!events.hasNext()) {
            throw new NoSuchElementException("the parser ended inside a document");
        }
        Event event = events.next();
        if (++seen > limits.events()) {
            throw new TooMuch(
                    origin(event), "found more than " + limits.events() + " keys, values and ends of maps and lists");
        }
        tabs.upTo(event);
        return event;
    }

    Origin origin(Event event) {
        return event.getStartMark().map(this::origin).orElseGet(() -> interpretation.origin(1, 1));
    }

    Origin origin(Mark mark) {
        return interpretation.origin(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
