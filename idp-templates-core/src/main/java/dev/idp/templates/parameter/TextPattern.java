package dev.idp.templates.parameter;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A regular expression of a schema (ECMA-262, not anchored), matched within a fixed number of steps. */
final class TextPattern {
    /** What came out of a match. */
    enum Verdict {
        FITS,
        FITS_NOT,
        TOO_COSTLY
    }

    private static final long FREE_STEPS = 1_000_000;
    private static final long STEPS_PER_CHARACTER = 100;

    private final Pattern pattern;

    private TextPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /**
     * Reads an expression.
     *
     * @throws PatternSyntaxException where ECMA-262 has no such expression, or it can't be matched safely
     */
    static TextPattern of(String expression) {
        return new TextPattern(Pattern.compile(new PatternTranslator(expression).translate()));
    }

    /** Looks for the expression anywhere in a text. */
    Verdict match(String text) {
        try {
            return pattern.matcher(new CountedText(text)).find() ? Verdict.FITS : Verdict.FITS_NOT;
        } catch (TooManySteps costly) {
            return Verdict.TOO_COSTLY;
        } catch (StackOverflowError deep) {
            // Java's engine recurses once per repetition of a group; measured: (a|b)* ends so at about 1,700 characters
            return Verdict.TOO_COSTLY;
        }
    }

    /** Counts how often the engine looks at a character: a limit that is the same on each machine and each day. */
    private static final class CountedText implements CharSequence {
        private final String text;
        private long left;

        CountedText(String text) {
            this.text = text;
            this.left = FREE_STEPS + STEPS_PER_CHARACTER * text.length();
        }

        @Override
        public char charAt(int index) {
            if (--left < 0) {
                throw new TooManySteps();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static final class TooManySteps extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManySteps() {
            super("too many steps", null, false, false);
        }
    }
}
