package dev.idp.templates.policy;

import dev.idp.templates.problem.Code;

/** What can be wrong with policies, and with resources in the eyes of policies. */
enum PolicyCode implements Code {
    RULE_BROKEN(2208),
    UNKNOWN_RULE(2230),
    NOT_WAIVABLE(2231),
    WAIVER_UNUSED(2232),
    WAIVER_ENVIRONMENT(2233),
    ANNOTATION_BY_HAND(2234),
    NO_POLICIES(2235),
    ENVIRONMENT_WITHOUT_PARAMETERS(2236),
    CASE_FAILED(2237);

    private final int number;

    PolicyCode(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
