package dev.idp.templates.publish;

import dev.idp.templates.problem.Code;

/** What can stand in the way of a publication. */
enum PublishCode implements Code {
    NOT_OUR_BRANCH(2501),
    NO_REPOSITORY(2502),
    OTHER_REPOSITORY(2503),
    EDITED_FOLDER(2504),
    HELD(2505),
    RETIRED(2506),
    OLDER_TEMPLATE(2507),
    EXPIRED_WAIVER(2508),
    NOT_PUBLISHED(2509),
    UNKNOWN_ENVIRONMENT(2511),
    NEWER_PUBLISHED(2512),
    NOTHING_TO_RESTORE(2513),
    SETTINGS_DIFFER(2514),
    OTHER_BASE(2515);

    private final int number;

    PublishCode(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
