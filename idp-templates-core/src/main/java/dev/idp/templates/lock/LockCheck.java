package dev.idp.templates.lock;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problem;
import java.util.List;
import java.util.Optional;

/** Holds a run to the lock: in a pipeline nothing may be chosen that nobody has seen. */
public final class LockCheck {
    private static final String GENERATE =
            "run generate without --locked (in Maven: idp.locked), look at the lock, and commit it";

    private LockCheck() {}

    /**
     * Requires that the lock pins already what a run resolved.
     *
     * @param file the lock as people know it
     * @param before the lock, where there is one
     * @param now what the run resolved
     * @throws IdpException where there is no lock, or one that pins something else
     */
    public static void requireUnchanged(String file, Optional<WorkloadLock> before, WorkloadLock now) {
        if (before.isEmpty()) {
            throw noLock(file, now);
        }
        List<String> changes = now.changesSince(before);
        if (!changes.isEmpty()) {
            throw wouldChange(file, changes);
        }
    }

    private static IdpException noLock(String file, WorkloadLock now) {
        return new IdpException(Problem.error(
                LockCode.NO_LOCK,
                Location.of(file),
                "found no lock, expected one that pins " + now.template().label(),
                GENERATE));
    }

    private static IdpException wouldChange(String file, List<String> changes) {
        return new IdpException(Problem.error(
                LockCode.LOCK_WOULD_CHANGE,
                Location.of(file),
                "expected a lock that stays as it is, this run would change: " + String.join("; ", changes),
                GENERATE));
    }
}
