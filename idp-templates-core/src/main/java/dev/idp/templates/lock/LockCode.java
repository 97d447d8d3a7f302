package dev.idp.templates.lock;

import dev.idp.templates.problem.Code;

/** What can be wrong with a lock. */
enum LockCode implements Code {
    NOT_A_LOCK(2301),
    OTHER_LOCK_VERSION(2302);

    private final int number;

    LockCode(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
