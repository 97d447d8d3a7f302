package dev.idp.templates.parameter;

import dev.idp.templates.problem.Code;

/** What a value can have against its schema, and what can be wrong with a schema. */
enum ParameterCode implements Code {
    UNKNOWN_FIELD(1201),
    WRONG_TYPE(1202),
    OUT_OF_RANGE(1203),
    MISSING_FIELD(1204),
    WRONG_TEXT(1205),
    WRONG_LENGTH(1206),
    NOT_ONE_OF(1207),
    NO_ALTERNATIVE(1208),
    WRONG_SIZE(1209),
    BAD_SETTING(1210),
    BAD_SCHEMA(1211),
    NOT_ALLOWED(1212),
    PATTERN_TOO_COSTLY(1213);

    private final int number;

    ParameterCode(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
