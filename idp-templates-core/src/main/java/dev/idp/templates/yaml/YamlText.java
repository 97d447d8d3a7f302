package dev.idp.templates.yaml;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Problems;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Turns the bytes of a text file into characters, strictly: what decoders guess about is refused. */
public final class YamlText {
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private YamlText() {}

    /**
     * Decodes a file.
     *
     * @param file the file as people know it
     * @param bytes its content
     * @param limits what it may cost
     * @return the text, line breaks as LF, without byte order mark
     * @throws IdpException where it is too large, not UTF-8, or holds characters that no file may hold
     */
    public static String decode(String file, byte[] bytes, YamlLimits limits) {
        if (bytes.length > limits.bytes()) {
            throw new IdpException(Problem.error(
                    YamlCode.TOO_LARGE,
                    Location.of(file),
                    "found " + bytes.length + " bytes, expected at most " + limits.bytes(),
                    "split the file"));
        }
        String text = utf8(file, bytes);
        String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
        String unix = withoutMark.replace("\r\n", "\n");
        Problems problems = new Problems();
        checkCharacters(file, unix, problems);
        problems.throwIfErrors();
        return unix;
    }

    private static String utf8(String file, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        if (result.isUnderflow()) {
            return out.flip().toString();
        }
        String before = out.flip().toString();
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        String tail = before.substring(before.lastIndexOf('\n') + 1);
        throw new IdpException(Problem.error(
                YamlCode.NOT_UTF8,
                new Location(file, line, tail.codePointCount(0, tail.length()) + 1, Pointer.ROOT),
                "found a byte that is not UTF-8 at offset " + in.position(),
                "save the file as UTF-8"));
    }

    private static void checkCharacters(String file, String text, Problems problems) {
        int line = 1;
        int column = 1;
        boolean blankSoFar = true;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int character = text.codePointAt(i);
            Location here = new Location(file, line, column, Pointer.ROOT);
            check(character, blankSoFar, here, problems);
            blankSoFar = character == '\n' || blankSoFar && character == ' ';
            column = character == '\n' ? 1 : column + 1;
            line = character == '\n' ? line + 1 : line;
        }
    }

    private static void check(int character, boolean blankSoFar, Location here, Problems problems) {
        if (character == '\t' && blankSoFar) {
            problems.error(YamlCode.TAB, here, "found a tab as indentation", "indent with blanks");
        } else if (character == '\r') {
            problems.error(
                    YamlCode.FORBIDDEN_CHARACTER,
                    here,
                    "found a carriage return without a line feed",
                    "end lines with LF or CR LF");
        } else if (character == 0x2028 || character == 0x2029 || character == BYTE_ORDER_MARK) {
            problems.error(
                    YamlCode.FORBIDDEN_CHARACTER,
                    here,
                    String.format(Locale.ROOT, "found the invisible character U+%04X", character),
                    "write it as an escape in double quotes, or remove it");
        } else {
            Characters.reason(character)
                    .ifPresent(reason -> problems.error(
                            YamlCode.FORBIDDEN_CHARACTER,
                            here,
                            "found a " + reason + ", which no file may hold",
                            "remove it"));
        }
    }
}
