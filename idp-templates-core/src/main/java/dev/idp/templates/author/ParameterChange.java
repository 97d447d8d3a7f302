package dev.idp.templates.author;

import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;

/**
 * One difference between the parameters of two versions.
 *
 * @param kind what kind of difference it is
 * @param path the parameter: in the newer version, or in the older one where it is gone
 * @param detail what was and what is, in words; may be empty
 * @param covered whether a migration of the newer version says what to do
 * @param location where the newer version says it
 */
record ParameterChange(Kind kind, Pointer path, String detail, boolean covered, Location location) {
    /** Kinds of differences, and what they mean for those who use the older version. */
    enum Kind {
        ADDED("added", false),
        ADDED_AS_REQUIRED("added as required", true),
        REMOVED("removed", true),
        RENAMED("renamed", true),
        OTHER_TYPE("has another type", true),
        NARROWED("takes less", true),
        WIDENED("takes more", false),
        OTHER_DEFAULT("has another default", true);

        private final String words;
        private final boolean incompatible;

        Kind(String words, boolean incompatible) {
            this.words = words;
            this.incompatible = incompatible;
        }

        String words() {
            return words;
        }

        boolean isIncompatible() {
            return incompatible;
        }
    }

    /** Tells how large a step the change asks for. */
    Step step() {
        return kind.isIncompatible() && !covered ? Step.MAJOR : Step.MINOR;
    }

    String name() {
        return String.join(".", path.tokens());
    }

    @Override
    public String toString() {
        return name() + " " + kind.words() + (detail.isEmpty() ? "" : ": " + detail) + (covered ? " (migrated)" : "");
    }
}
