package dev.idp.templates.render;

/**
 * The private-use characters that stand for something in rendered text. YAML takes them for ordinary letters, templates
 * must not hold them, and values are put in after the text was parsed.
 */
final class Markers {
    /** Begins a token: the index of a value that was put aside, in decimal digits. */
    static final char TOKEN = '\uE000';

    static final char TOKEN_END = '\uE001';

    /** Begins a marker: file, line and column of the static text behind it. */
    static final char TEXT = '\uE002';

    static final char TEXT_END = '\uE003';

    private Markers() {}

    static boolean isReserved(int character) {
        return character >= 0xE000 && character <= 0xF8FF;
    }

    static String text(int file, int line, int column) {
        return TEXT + "" + file + ':' + line + ':' + column + TEXT_END;
    }

    static String token(int index) {
        return TOKEN + "" + index + TOKEN_END;
    }
}
