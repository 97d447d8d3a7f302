package dev.idp.templates.platform;

import dev.idp.templates.problem.Code;

/** What can be wrong with a platform file beyond its schema. */
enum PlatformCode implements Code {
    NOT_FOUND(1401),
    AMBIGUOUS_ENVIRONMENTS(1403),
    UNKNOWN_TARGET(1404),
    BAD_PATTERN(1405),
    NAMESPACE_TOO_LONG(1407),
    RESERVED_NAME(1408);

    private final int number;

    PlatformCode(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
