package dev.idp.templates.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** What YAML can say and this reader refuses, because readers make different things of it. */
enum Feature {
    ALIAS("aliases are not supported", "write the value out"),
    ANCHOR("anchors are not supported", "write the value out where it is needed"),
    TAG("tags are not supported", "remove the word that begins with !"),
    DIRECTIVE("directives are not supported", "remove the line that begins with %");

    private static final String DOCUMENT_START = "---";

    private final String message;
    private final String hint;

    Feature(String message, String hint) {
        this.message = message;
        this.hint = hint;
    }

    String message() {
        return message;
    }

    String hint() {
        return hint;
    }

    static Optional<Feature> in(Event event) {
        if (event instanceof AliasEvent) {
            return Optional.of(ALIAS);
        }
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            return Optional.of(ANCHOR);
        }
        if (event instanceof DocumentStartEvent) {
            return length(event) > DOCUMENT_START.length() ? Optional.of(DIRECTIVE) : Optional.empty();
        }
        return tag(event).map(name -> TAG);
    }

    /** Directives count as part of the line that starts the document, the unknown ones too. */
    private static int length(Event event) {
        int start = event.getStartMark().map(Mark::getIndex).orElse(0);
        return event.getEndMark().map(Mark::getIndex).orElse(start) - start;
    }

    private static Optional<String> tag(Event event) {
        if (event instanceof ScalarEvent scalar) {
            return scalar.getTag();
        }
        if (event instanceof MappingStartEvent map) {
            return map.getTag();
        }
        return event instanceof SequenceStartEvent list ? list.getTag() : Optional.empty();
    }
}
