package dev.idp.templates.policy;

import dev.idp.templates.problem.Code;

/** What can be wrong with policies, and with resources in the eyes of policies. */
enum PolicyCode implements Code {
    BAD_EXPRESSION(2201),
    UNKNOWN_PARAMETER_KIND(2202),
    NO_BINDING(2203),
    UNKNOWN_POLICY(2204),
    NO_PARAMETERS(2205),
    UNKNOWN_KIND(2206),
    TWICE(2207),
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
