package dev.idp.templates.render;

import dev.idp.templates.problem.Code;

/** What can be wrong with manifest templates and with what they print. */
enum RenderCode implements Code {
    SYNTAX(1701),
    NOT_ALLOWED(1702),
    INCLUDE(1703),
    RECURSION(1704),
    UNDEFINED(1705),
    STOPPED(1706),
    EVALUATION(1707),
    LIMIT(1708),
    RESERVED_TEXT(1709),
    EMPTY_VALUE(1710),
    STRUCTURE_IN_TEXT(1711),
    ROOT_NOT_MAP(1712),
    SEVERAL_LINES(1713),
    KEY_NOT_TEXT(1714),
    UNKNOWN_FILE(1715);

    private final int number;

    RenderCode(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
