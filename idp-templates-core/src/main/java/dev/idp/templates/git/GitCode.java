package dev.idp.templates.git;

import dev.idp.templates.problem.Code;

/** What can be wrong with a repository and the way to it. */
enum GitCode implements Code {
    BAD_URL(1801),
    SECRET_IN_URL(1802),
    LOCAL_NOT_ALLOWED(1803),
    BAD_REF(1804),
    UNKNOWN_REF(1805),
    AMBIGUOUS_REF(1806),
    UNREACHABLE(1807),
    REDIRECTED(1808),
    NOT_AUTHORIZED(1809),
    BAD_OBJECT(1810),
    NOT_A_FILE(1811),
    TOO_LARGE(1812),
    NOT_CACHED(1813),
    HOST_NOT_KNOWN(1814),
    NOT_A_FOLDER(1815),
    NOT_PERMITTED(1816),
    PUSH_REFUSED(1817),
    KEEPS_MOVING(1818),
    NOT_A_REPOSITORY(1830),
    UNKNOWN_REVISION(1831),
    HISTORY_CUT(1832),
    OBJECT_NOT_HERE(1833),
    NOT_SIGNED(1840);

    private final int number;

    GitCode(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
