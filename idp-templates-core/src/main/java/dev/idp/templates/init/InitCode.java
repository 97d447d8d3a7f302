package dev.idp.templates.init;

import dev.idp.templates.problem.Code;

/** What can stand in the way of a new descriptor. */
enum InitCode implements Code {
    UNKNOWN_TEMPLATE(3001),
    DESCRIPTOR_EXISTS(3002),
    MISSING_INPUT(3003),
    UNKNOWN_ENVIRONMENT(3004),
    NO_WORKLOAD(3005),
    UNREADABLE_MANIFEST(3006),
    NOT_UNDERSTOOD(3007),
    DEFINED_TWICE(3008),
    NOT_LISTED(3009),
    KIND_DIFFERS(3010);

    private final int number;

    InitCode(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
