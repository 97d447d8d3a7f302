package dev.idp.templates.command;

import dev.idp.templates.problem.Code;

/** What can be wrong with the surroundings of a command. */
enum CommandCode implements Code {
    FILE_FAILED(2901),
    NOTHING_GENERATED(2902),
    UNKNOWN_ENVIRONMENT(2903),
    LOCKED_AND_UPDATED(2911),
    UNKNOWN_TYPE(2915),
    NO_MANIFESTS(2920),
    KUSTOMIZATION_FAILED(2921),
    ONE_ENVIRONMENT(2922),
    NO_POLICIES(2923),
    UNKNOWN_RULE(2924),
    NO_ENVIRONMENT(2925),
    OWN_CATALOG(2926),
    INTERRUPTED(2927),
    BAD_WORKLOAD(2928),
    NO_DESCRIPTORS(2929);

    private final int number;

    CommandCode(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
