package dev.idp.templates.lock;

import dev.idp.templates.problem.Code;

/** What can be wrong with a lock. */
enum LockCode implements Code {
    NOT_A_LOCK(2301),
    OTHER_LOCK_VERSION(2302),
    MERGE_CONFLICT(2303),
    NO_END(2304),
    WRONG_CHECKSUM(2305),
    LOCKED_FILES_CHANGED(2306),
    CANDIDATE_CHANGED(2307),
    OLDER_INDEX(2308),
    LOCKED_VERSION_GONE(2309),
    NO_LOCK(2310),
    LOCK_WOULD_CHANGE(2311);

    private final int number;

    LockCode(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
