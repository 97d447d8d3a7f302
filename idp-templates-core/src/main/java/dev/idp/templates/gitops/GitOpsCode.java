package dev.idp.templates.gitops;

import dev.idp.templates.problem.Code;

/** What can be wrong with the GitOps repository or a change of it. */
enum GitOpsCode implements Code {
    WOULD_OVERWRITE(3501),
    NO_PLATFORM(3502),
    NOT_A_WORKLOAD(3503),
    MIXED_CHANGE(3504),
    BRANCH_BEHIND(3505),
    OTHER_PLACE(3506),
    NOT_AS_PLANNED(3508),
    OTHER_ENGINE(3509),
    OTHER_PLATFORM_VALUES(3510),
    UNKNOWN_TEMPLATE(3511),
    OVERRIDES_PLATFORM(3512),
    OTHER_REPOSITORY(3513),
    OLDER_TEMPLATE(3514),
    WAIVER_ENDED(3515),
    STILL_IN_USE(3516),
    HOST_TAKEN(3517),
    UNREADABLE_BEFORE(3518),
    NOT_COMMITTED(3519);

    private final int number;

    GitOpsCode(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
