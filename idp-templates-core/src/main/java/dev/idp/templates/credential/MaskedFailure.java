package dev.idp.templates.credential;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A bug whose own text shows a secret, without it. */
final class MaskedFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MaskedFailure(Throwable bug) {
        this(bug, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private MaskedFailure(Throwable bug, Set<Throwable> seen) {
        super(Masking.mask(bug.toString()));
        setStackTrace(bug.getStackTrace());
        seen.add(bug);
        Optional.ofNullable(bug.getCause())
                .filter(seen::add)
                .ifPresent(cause -> initCause(new MaskedFailure(cause, seen)));
        for (Throwable other : bug.getSuppressed()) {
            if (seen.add(other)) {
                addSuppressed(new MaskedFailure(other, seen));
            }
        }
    }

    /** Tells whether the text of a bug, of what caused it or of what it hides, shows a secret. */
    static boolean shows(Throwable bug) {
        return shows(bug, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static boolean shows(Throwable bug, Set<Throwable> seen) {
        if (!seen.add(bug)) {
            return false;
        }
        return !Masking.mask(bug.toString()).equals(bug.toString())
                || Optional.ofNullable(bug.getCause())
                        .filter(cause -> shows(cause, seen))
                        .isPresent()
                || Stream.of(bug.getSuppressed()).anyMatch(other -> shows(other, seen));
    }
}
