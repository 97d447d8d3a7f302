package dev.idp.templates.init;

import dev.idp.templates.problem.Code;

/** What can stand in the way of a new descriptor. */
enum InitCode implements Code {
    UNKNOWN_TEMPLATE(3001),
    DESCRIPTOR_EXISTS(3002),
    MISSING_INPUT(3003),
    UNKNOWN_ENVIRONMENT(3004);

    private final int number;

    InitCode(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
