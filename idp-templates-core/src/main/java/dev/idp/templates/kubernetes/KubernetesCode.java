package dev.idp.templates.kubernetes;

import dev.idp.templates.problem.Code;

/** What can be wrong with a resource in itself. */
enum KubernetesCode implements Code {
    NOT_A_RESOURCE(2001),
    OTHER_ENGINES_MARKER(2002),
    UNKNOWN_KIND(2003),
    UNKNOWN_FIELD(2004),
    WRONG_TYPE(2005);

    private final int number;

    KubernetesCode(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
