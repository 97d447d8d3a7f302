package dev.idp.templates.render;

import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs work on a thread of its own, with a small stack, and watches what it costs. The watcher is the caller, who waits
 * anyhow; so nothing is left running.
 */
final class Guard {
    private static final long GLANCE_MILLIS = 10;

    private final Runnable work;
    private final RenderLimits limits;
    private volatile @Nullable Stop stop;
    private volatile @Nullable Throwable failure;

    /** Why work was ended. */
    enum Stop {
        TIME("ran longer than its deadline"),
        MEMORY("used more memory than its limit"),
        STACK("nests or calls itself too deep");

        private final String words;

        Stop(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private Guard(Runnable work, RenderLimits limits) {
        this.work = work;
        this.limits = limits;
    }

    /**
     * Runs work to its end.
     *
     * @param work what to do; asks for interrupts where it can go on for long
     * @param limits deadline, memory and stack
     * @return why the work was ended early; nothing where it came to its own end
     * @throws CancellationException where the calling thread is interrupted
     */
    static Optional<Stop> run(Runnable work, RenderLimits limits) {
        Guard guard = new Guard(work, limits);
        Thread thread = new Thread(null, guard::work, "idp-templates", limits.stackBytes(), false);
        thread.setDaemon(true);
        thread.start();
        guard.watch(thread);
        return guard.outcome();
    }

    private void work() {
        try {
            work.run();
        } catch (StackOverflowError tooDeep) {
            stop = Stop.STACK;
        } catch (OutOfMemoryError tooLarge) {
            stop = Stop.MEMORY;
        } catch (RuntimeException | Error other) {
            failure = other;
        }
    }

    private void watch(Thread thread) {
        long start = System.nanoTime();
        long deadline = limits.deadline().toNanos();
        try {
            for (thread.join(GLANCE_MILLIS); thread.isAlive(); thread.join(GLANCE_MILLIS)) {
                long spent = processorTime(thread, start);
                if (stop == null && (spent > deadline || allocated(thread) > limits.allocatedBytes())) {
                    stop = spent > deadline ? Stop.TIME : Stop.MEMORY;
                    thread.interrupt();
                }
                if (spent > 2 * deadline + TimeUnit.SECONDS.toNanos(1)) {
                    return; // does not react; a daemon thread ends with the program
                }
            }
        } catch (InterruptedException cancelled) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while templates ran");
        }
    }

    /** A machine that is busy with other work must not refuse a good template, so only the thread's own time counts. */
    private static long processorTime(Thread thread, long start) {
        long spent = ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId());
        return spent < 0 ? System.nanoTime() - start : spent;
    }

    private static long allocated(Thread thread) {
        return ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean threads
                ? threads.getThreadAllocatedBytes(thread.getId())
                : 0;
    }

    private Optional<Stop> outcome() {
        Stop why = stop;
        if (why != null) {
            return Optional.of(why);
        }
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException bug) {
            throw bug;
        }
        return Optional.empty();
    }
}
