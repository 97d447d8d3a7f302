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
    RULE_BROKEN(2208);

    private final int number;

    PolicyCode(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
