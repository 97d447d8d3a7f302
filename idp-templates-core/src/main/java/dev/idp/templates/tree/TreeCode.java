package dev.idp.templates.tree;

import dev.idp.templates.problem.Code;

/** What can be wrong with paths and trees. */
enum TreeCode implements Code {
    BAD_PATH(1101),
    PATH_CLASH(1102),
    NOT_A_FILE(1103),
    TOO_LARGE(1104),
    UNREADABLE(1105),
    OUTPUT_NOT_OURS(1106),
    NOT_A_FOLDER(1107),
    BUSY(1108),
    NOT_AS_READ(1120);

    private final int number;

    TreeCode(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
