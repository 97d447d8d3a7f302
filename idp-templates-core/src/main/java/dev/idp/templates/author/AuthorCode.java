package dev.idp.templates.author;

import dev.idp.templates.problem.Code;

/** What can be wrong with a catalog in the eyes of its author's tools. */
enum AuthorCode implements Code {
    BAD_INDEX(3101),
    NOT_LISTED(3102),
    DIGEST_DIFFERS(3103),
    MISSING_TEXT(3104),
    UNDESCRIBED_PARAMETER(3105),
    UNUSED_PARAMETER(3106),
    UNKNOWN_NAME(3107),
    COMPARED_ENVIRONMENT(3108),
    UNHYGIENIC(3109),
    BAD_NAME(3110),
    MISSING_MIGRATION(3111),
    OUTPUT_DIFFERS(3112),
    NO_EXAMPLE(3113),
    NO_KUBECTL(3114),
    OVERLAY_DIFFERS(3115),
    UNEXPECTED_RESULT(3116),
    UNKNOWN_VERSION(3117),
    WRONG_NUMBER(3118),
    ALREADY_RELEASED(3119),
    ALREADY_THERE(3120),
    NOT_READY(3121);

    private final int number;

    AuthorCode(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
