package dev.idp.templates.review;

import dev.idp.templates.render.TextTemplate;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The FreeMarker text that a review is written with. Immutable, for any number of threads. */
public final class ReviewTemplate {
    private static final String BUNDLED = "review.md.ftl";

    private final TextTemplate text;

    private ReviewTemplate(TextTemplate text) {
        this.text = text;
    }

    /**
     * Returns the one that comes with the engine.
     *
     * @return the template
     */
    public static ReviewTemplate bundled() {
        try (InputStream in = Objects.requireNonNull(ReviewTemplate.class.getResourceAsStream(BUNDLED))) {
            return of(BUNDLED, in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the bundled review", unreadable);
        }
    }

    /**
     * Reads one of a platform's own.
     *
     * @param label the file as people know it
     * @param text its content, UTF-8
     * @return the template
     * @throws dev.idp.templates.problem.IdpException with what is wrong with it, at file, line and column
     */
    public static ReviewTemplate of(String label, byte[] text) {
        return new ReviewTemplate(TextTemplate.compile(label, text));
    }

    TextTemplate text() {
        return text;
    }
}
