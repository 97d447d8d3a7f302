package dev.idp.templates.yaml;

import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problems;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * Refuses tabs outside of quotes, blocks and comments: some readers skip them, some take them for text, some fail. Goes
 * through the text once, beside the parser.
 */
final class Tabs {
    static final String MESSAGE = "found a tab outside of quotes";
    static final String HINT = "indent and separate with blanks, put a value that holds a tab in quotes";

    private final String text;
    private final Interpretation interpretation;
    private final Problems problems;
    private int offset; // in chars
    private int index; // in code points, as the parser counts
    private int line = 1;
    private int column = 1;
    private boolean comment;
    private boolean tab;

    Tabs(String text, Interpretation interpretation, Problems problems) {
        this.text = text;
        this.interpretation = interpretation;
        this.problems = problems;
    }

    /** Looks at what stands between the event before and this one, and at this one where it is a value. */
    void upTo(Event event) {
        event.getStartMark().map(Mark::getIndex).ifPresent(this::lookUpTo);
        if (event instanceof ScalarEvent scalar) {
            int end = scalar.getEndMark().map(Mark::getIndex).orElse(index);
            if (scalar.isPlain()) {
                lookInPlainUpTo(end);
            } else {
                boolean block =
                        scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED;
                lookUpTo(block ? endOfLine(end) : index);
                skipUpTo(end);
            }
        }
    }

    private void lookUpTo(int end) {
        while (index < end) {
            int character = text.codePointAt(offset);
            comment = character != '\n' && (comment || character == '#');
            see(character == '\t' && !comment);
            step(character);
        }
    }

    /** A number sign inside a plain value begins no comment. */
    private void lookInPlainUpTo(int end) {
        while (index < end) {
            int character = text.codePointAt(offset);
            see(character == '\t');
            step(character);
        }
    }

    private void skipUpTo(int end) {
        comment = false;
        while (index < end) {
            step(text.codePointAt(offset));
        }
    }

    private int endOfLine(int end) {
        int feed = text.indexOf('\n', offset);
        return feed < 0 ? end : Math.min(end, index + text.codePointCount(offset, feed));
    }

    private void see(boolean found) {
        if (found && !tab) {
            problems.error(YamlCode.TAB, interpretation.origin(line, column).at(Pointer.ROOT), MESSAGE, HINT);
        }
        tab = found;
    }

    private void step(int character) {
        offset += Character.charCount(character);
        index++;
        column = character == '\n' ? 1 : column + 1;
        line = character == '\n' ? line + 1 : line;
    }
}
