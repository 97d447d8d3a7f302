package dev.idp.templates.forge;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells whether a host wants us to wait, and how long, by the host's own clock. */
final class RateLimit {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,10}");

    private RateLimit() {}

    /** A 403 is about the limit where it says so; GitHub shows the time of the next reset on every reply. */
    static boolean isReached(Reply reply) {
        boolean forbidden = reply.status() == 403;
        boolean used = header(reply, "remaining").equals(Optional.of(0L));
        return reply.status() == 429
                || forbidden && (used || reply.header("retry-after").isPresent());
    }

    /** Returns how long to wait, a second at least; nothing where the host does not say. */
    static Optional<Duration> told(Reply reply) {
        return reply.header("retry-after")
                .flatMap(RateLimit::number)
                .or(() -> header(reply, "reset").flatMap(reset -> now(reply).map(now -> reset - now)))
                .map(Duration::ofSeconds)
                .map(wait -> wait.compareTo(SHORTEST) < 0 ? SHORTEST : wait);
    }

    private static Optional<Long> header(Reply reply, String name) {
        return reply.header("x-ratelimit-" + name)
                .or(() -> reply.header("ratelimit-" + name))
                .flatMap(RateLimit::number);
    }

    private static Optional<Long> number(String text) {
        return Optional.of(text.strip()).filter(SECONDS.asMatchPredicate()).map(Long::valueOf);
    }

    private static Optional<Long> now(Reply reply) {
        try {
            return reply.header("date")
                    .map(date -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date))
                            .getEpochSecond());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
