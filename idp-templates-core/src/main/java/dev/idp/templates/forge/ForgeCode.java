package dev.idp.templates.forge;

import dev.idp.templates.problem.Code;

/** What can be wrong with a forge and the way to it. */
enum ForgeCode implements Code {
    NO_API(3400),
    NOT_AUTHORIZED(3401),
    NOT_FOUND(3402),
    RATE_LIMITED(3403),
    UNEXPECTED_REPLY(3404),
    REFUSED(3405),
    UNREACHABLE(3406),
    MOVED(3407),
    UNUSABLE_TOKEN(3408),
    NOT_OURS(3409);

    private final int number;

    ForgeCode(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
