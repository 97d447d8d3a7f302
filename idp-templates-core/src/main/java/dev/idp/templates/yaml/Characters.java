package dev.idp.templates.yaml;

import java.util.Locale;
import java.util.Optional;

/**
 * The one rule for characters: what no text of a manifest may hold, because readers disagree about it, editors show it
 * as something else, or kustomize cannot carry it.
 */
public final class Characters {
    private Characters() {}

    /**
     * Looks for a character that no value may hold.
     *
     * @param text a value
     * @return why the first such character is refused, naming its code point, to be read after "a": {@code control
     *     character U+0007}; nothing where the text is fine
     */
    public static Optional<String> refusal(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            Optional<String> reason = reason(text.codePointAt(i));
            if (reason.isPresent()) {
                return reason;
            }
        }
        return Optional.empty();
    }

    /**
     * Looks at one character.
     *
     * @param character a code point, or a lone surrogate
     * @return why it is refused, or nothing
     */
    static Optional<String> reason(int character) {
        if (isControl(character)) {
            return named("control character", character);
        }
        if (isBidi(character)) {
            return named("character that reorders text", character);
        }
        if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
            return named("lone surrogate", character);
        }
        return (character & 0xFFFE) == 0xFFFE ? named("noncharacter", character) : Optional.empty();
    }

    private static boolean isControl(int character) {
        return Character.getType(character) == Character.CONTROL
                && character != '\n'
                && character != '\t'
                && character != '\r';
    }

    private static boolean isBidi(int character) {
        return character >= 0x202A && character <= 0x202E
                || character >= 0x2066 && character <= 0x2069
                || character == 0x200E
                || character == 0x200F
                || character == 0x061C;
    }

    private static Optional<String> named(String what, int character) {
        return Optional.of(String.format(Locale.ROOT, "%s U+%04X", what, character));
    }
}
