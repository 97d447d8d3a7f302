package dev.idp.templates.author;

import dev.idp.templates.template.Version;

/** How much a version changes, smallest first. */
enum Step {
    PATCH,
    MINOR,
    MAJOR;

    /** Measures the step from one version to another. Before 1.0.0 a minor step may break users. */
    static Step between(Version from, Version to) {
        if (!to.major().equals(from.major())) {
            return MAJOR;
        }
        boolean first = to.major().signum() == 0;
        if (!to.minor().equals(from.minor())) {
            return first ? MAJOR : MINOR;
        }
        return first ? MINOR : PATCH;
    }

    boolean isLessThan(Step other) {
        return compareTo(other) < 0;
    }

    Step orMore(Step other) {
        return isLessThan(other) ? other : this;
    }
}
