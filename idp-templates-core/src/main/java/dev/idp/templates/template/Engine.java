package dev.idp.templates.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Knows which version of this library is at work. */
public final class Engine {
    private static final String VERSION = readVersion();

    private Engine() {}

    /**
     * Returns the version of the engine.
     *
     * @return a semantic version
     */
    public static String version() {
        return VERSION;
    }

    /**
     * Tells whether this engine is as new as a template asks for. A snapshot counts as the release that it leads to:
     * nobody could try a template out before the release else.
     *
     * @param minimum the oldest engine that will do
     * @return true where this one is not older
     */
    public static boolean isAtLeast(Version minimum) {
        return Version.parse(VERSION).orElseThrow().core().compareTo(minimum) >= 0;
    }

    private static String readVersion() {
        try (InputStream in = Objects.requireNonNull(Engine.class.getResourceAsStream("engine-version.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the engine's version", unreadable);
        }
    }
}
