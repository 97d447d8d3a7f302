package dev.idp.templates.problem;

import java.util.Locale;

/** Makes text from a file safe to show in a terminal: nothing in it can move the cursor or reverse the line. */
public final class Printable {
    private static final int LONGEST = 120;

    private Printable() {}

    /**
     * Escapes what a terminal would act on.
     *
     * @param text anything
     * @return the text, with controls, line breaks, bidi marks and lone surrogates as {@code \}{@code uXXXX}, cut after
     *     120 characters
     */
    public static String of(String text) {
        StringBuilder out = new StringBuilder();
        int length = Math.min(text.length(), LONGEST);
        for (int i = 0; i < length; i++) {
            append(out, text, i);
        }
        return length < text.length() ? out.append("…").toString() : out.toString();
    }

    private static void append(StringBuilder out, String text, int i) {
        char c = text.charAt(i);
        boolean paired =
                Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                        || Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        if (isHarmful(c) || Character.isSurrogate(c) && !paired) {
            out.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
        } else {
            out.append(c);
        }
    }

    private static boolean isHarmful(char c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> true;
            default -> false;
        };
    }
}
