package dev.idp.templates.credential;

import dev.idp.templates.problem.Code;

/** What can be wrong with a login. */
enum CredentialCode implements Code {
    TOKEN_WITHOUT_HOST(3701),
    BAD_HOST(3702),
    UNUSABLE_SECRET(3703),
    UNREADABLE_SETTINGS(3704),
    HELPER_FAILED(3705),
    ANOTHER_HOST(3706),
    NOT_A_SWITCH(3707);

    private final int number;

    CredentialCode(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
