package dev.idp.templates.lock;

import dev.idp.templates.tree.Digest;
import dev.idp.templates.tree.FileEntry;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The last line of a lock: the SHA-256 of all that stands before it. A lock that was cut has no such line; in one that was
 * edited the line does not fit.
 */
final class LockEnd {
    static final String KEY = "checksum";

    private static final Pattern LAST_LINE = Pattern.compile("\n" + KEY + ": (sha256:[0-9a-f]{64})\n\\z");

    private LockEnd() {}

    static String append(String text) {
        return text + KEY + ": " + digest(text) + "\n";
    }

    /** Returns the checksum that a lock claims to have, where it ends as a lock does. */
    static Optional<String> find(String text) {
        Matcher end = LAST_LINE.matcher(text);
        return end.find() ? Optional.of(end.group(1)) : Optional.empty();
    }

    /** Tells whether the checksum at the end is that of the text before it. */
    static boolean fits(String text) {
        Matcher end = LAST_LINE.matcher(text);
        return end.find() && digest(text.substring(0, end.start() + 1)).equals(end.group(1));
    }

    private static String digest(String text) {
        return Digest.of(FileEntry.of(text.getBytes(StandardCharsets.UTF_8), false));
    }
}
