package dev.idp.templates.git;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How often something is tried, and how long to wait in between: a random time, of which the longest doubles each time, so
 * that those who met once do not meet again.
 *
 * @param attempts how often, at least 1
 * @param longest the longest wait after the first attempt
 * @param random where chance comes from
 * @param sleep how to wait
 */
public record Pace(int attempts, Duration longest, RandomGenerator random, Sleep sleep) {
    private static final int DOUBLINGS = 5;

    /** Waits. */
    public interface Sleep {
        /**
         * Waits.
         *
         * @param time how long
         * @throws InterruptedException where the thread is interrupted
         */
        void sleep(Duration time) throws InterruptedException;
    }

    /**
     * The usual pace: ten attempts, and at most 0.2 s, 0.4 s … 6.4 s between them.
     *
     * @param random where chance comes from
     * @return the pace
     */
    public static Pace usual(RandomGenerator random) {
        return new Pace(10, Duration.ofMillis(200), random, time -> Thread.sleep(time.toMillis()));
    }

    /** Waits after an attempt, which was not the last. */
    void pause(int attempt) throws InterruptedException {
        if (attempt < attempts) {
            long bound = longest.toMillis() << Math.min(attempt - 1, DOUBLINGS);
            sleep.sleep(Duration.ofMillis(random.nextLong(bound + 1)));
        }
    }
}
