package dev.idp.templates.template;

import dev.idp.templates.problem.Code;

/** What can be wrong with a template version as such. */
enum TemplateCode implements Code {
    MISSING_FILE(1601),
    NOT_A_TEMPLATE(1602),
    NAME_DIFFERS(1603),
    NOT_SUPPORTED_YET(1604),
    UNKNOWN_IMAGE_PARAMETER(1605),
    UNKNOWN_TYPE(1606),
    FILE_OF_OTHER_TYPE(1607),
    BAD_LIBRARY(1608),
    BAD_MIGRATION(1610),
    BAD_BIND(1611);

    private final int number;

    TemplateCode(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
