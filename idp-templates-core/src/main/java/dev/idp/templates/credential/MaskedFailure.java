package dev.idp.templates.credential;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;

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

    static boolean shows(Throwable bug) {
        StringWriter trace = new StringWriter();
        bug.printStackTrace(new PrintWriter(trace, true));
        return !Masking.mask(trace.toString()).equals(trace.toString());
    }
}
