package dev.idp.templates.problem;

import java.util.Locale;

/** Makes text from a file safe to show in a terminal: nothing in it can move the cursor or reverse the line. */
public final class Printable {
    private static final int LONGEST = 120;

    private Printable() {}

    /**
     * Escapes what a terminal would act on, and shortens the rest.
     *
     * @param text anything
     * @return the text, with controls, line breaks, bidi marks, invisible characters and lone surrogates as
     *     {@code \}{@code uXXXX} (above U+FFFF as {@code \}{@code UXXXXXXXX}), cut after 120 characters
     */
    public static String of(String text) {
        return of(text, LONGEST);
    }

    /**
     * Escapes what a terminal would act on, and shortens the rest.
     *
     * @param text anything
     * @param longest how many characters of the text to show, counted in code points
     * @return the text, escaped as {@link #of(String)} does; {@code …} stands for what was cut
     */
    public static String of(String text, int longest) {
        StringBuilder out = new StringBuilder();
        int shown = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (shown++ == longest) {
                return out.append('…').toString();
            }
            append(out, text.codePointAt(i));
        }
        return out.toString();
    }

    private static void append(StringBuilder out, int character) {
        if (isHarmful(character)) {
            String form = Character.isBmpCodePoint(character) ? "\\u%04X" : "\\U%08X";
            out.append(String.format(Locale.ROOT, form, character));
        } else {
            out.appendCodePoint(character);
        }
    }

    private static boolean isHarmful(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> true;
            default -> false;
        };
    }
}
