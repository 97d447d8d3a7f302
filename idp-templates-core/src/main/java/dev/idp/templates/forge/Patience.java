package dev.idp.templates.forge;

import dev.idp.templates.git.Pace;
import java.time.Duration;
import java.util.List;

/** How long we wait for one host, in all. Not for use by several threads. */
final class Patience {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2));

    private final Pace.Sleep sleep;
    private Duration left = LONGEST;

    Patience(Pace.Sleep sleep) {
        this.sleep = sleep;
    }

    /** Waits after an attempt that failed, counted from 1; false where there were enough of them. */
    boolean pause(int attempt) throws InterruptedException {
        return attempt <= PAUSES.size() && sleep(PAUSES.get(attempt - 1));
    }

    /** Waits as long as the host says; false, at once, where that is more than we have left. */
    boolean sleep(Duration told) throws InterruptedException {
        if (told.compareTo(left) > 0) {
            return false;
        }
        left = left.minus(told);
        sleep.sleep(told);
        return true;
    }
}
