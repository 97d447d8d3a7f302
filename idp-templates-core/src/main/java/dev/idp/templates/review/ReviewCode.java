package dev.idp.templates.review;

import dev.idp.templates.problem.Code;

/** What can be wrong with a change of what was published. */
enum ReviewCode implements Code {
    SELECTOR(3601),
    CLAIM_TEMPLATES(3602),
    CLAIM(3603),
    SERVICE_NAME(3604),
    CLIENT_NAME(3605),
    CLAIM_NAME(3606);

    private final int number;

    ReviewCode(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
