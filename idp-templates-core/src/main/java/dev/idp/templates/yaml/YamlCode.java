package dev.idp.templates.yaml;

import dev.idp.templates.problem.Code;

/** What can be wrong with a YAML text. */
enum YamlCode implements Code {
    NOT_UTF8(1001),
    FORBIDDEN_CHARACTER(1002),
    TOO_LARGE(1003),
    SYNTAX(1004),
    UNSUPPORTED_FEATURE(1005),
    SEVERAL_DOCUMENTS(1006),
    DUPLICATE_KEY(1007),
    KEY_NOT_TEXT(1008),
    AMBIGUOUS_SCALAR(1009),
    MERGE_WORD(1010),
    EMPTY_DOCUMENT(1011),
    TAB(1012);

    private final int number;

    YamlCode(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
