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
import java.util.Optional;

/** Turns the bytes of a text file into characters, strictly: what decoders guess about is refused. */
public final class YamlText {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int MOST_PROBLEMS = 20;

    private YamlText() {}

    /**
     * Decodes a file.
     *
     * @param file the file as people know it
     * @param bytes its content
     * @param limits what it may cost
     * @return the text, line breaks as LF, without byte order mark
     * @throws IdpException where it is too large, not UTF-8, or holds characters that no file may hold; of those the
     *     first twenty are named
     */
    public static String decode(String file, byte[] bytes, YamlLimits limits) {
        if (bytes.length > limits.bytes()) {
            throw new IdpException(Problem.error(
                    YamlCode.TOO_LARGE,
                    Location.of(file),
                    "found " + bytes.length + " bytes, expected at most " + limits.bytes(),
                    "split the file"));
        }
        String text = utf8(file, bytes).replace("\r\n", "\n");
        Problems problems = new Problems();
        checkCharacters(file, text, problems);
        problems.throwIfErrors();
        return text;
    }

    private static String utf8(String file, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        String text = withoutMark(out.flip().toString());
        if (result.isUnderflow()) {
            return text;
        }
        int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
        int start = text.lastIndexOf('\n') + 1;
        throw new IdpException(Problem.error(
                YamlCode.NOT_UTF8,
                new Location(file, line, text.codePointCount(start, text.length()) + 1, Pointer.ROOT),
                "found a byte that is not UTF-8 at offset " + in.position(),
                "save the file as UTF-8"));
    }

    private static String withoutMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static void checkCharacters(String file, String text, Problems problems) {
        int line = 1;
        int column = 1;
        int found = 0;
        for (int i = 0; i < text.length() && found < MOST_PROBLEMS; i += Character.charCount(text.codePointAt(i))) {
            int character = text.codePointAt(i);
            Optional<String> reason = reason(character);
            if (reason.isPresent()) {
                found++;
                Location here = new Location(file, line, column, Pointer.ROOT);
                problems.error(YamlCode.FORBIDDEN_CHARACTER, here, "found a " + reason.get(), hint(character));
            }
            column = character == '\n' ? 1 : column + 1;
            line = character == '\n' ? line + 1 : line;
        }
    }

    private static Optional<String> reason(int character) {
        if (character >= ' ' && character <= '~' || character == '\n' || character == '\t') {
            return Optional.empty();
        }
        if (character == '\r') {
            return Optional.of("carriage return without a line feed");
        }
        return switch (character) {
            case 0x2028 -> Optional.of("line separator U+2028");
            case 0x2029 -> Optional.of("paragraph separator U+2029");
            case 0xFEFF -> Optional.of("byte order mark U+FEFF");
            default -> Characters.reason(character);
        };
    }

    private static String hint(int character) {
        return switch (character) {
            case '\r' -> "end lines with LF or CR LF";
            case 0x2028, 0x2029, 0xFEFF -> "write it as an escape in double quotes, or remove it";
            default -> "remove it";
        };
    }
}
