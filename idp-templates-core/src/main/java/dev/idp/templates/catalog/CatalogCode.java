package dev.idp.templates.catalog;

import dev.idp.templates.problem.Code;

/** What can be wrong with a catalog and with a reference into it. */
enum CatalogCode implements Code {
    NO_CATALOG(1901),
    BAD_INDEX(1902),
    UNKNOWN_TEMPLATE(1903),
    UNKNOWN_VERSION(1904),
    RELEASED_FILES_CHANGED(1905),
    NOT_SUPPORTED_YET(1906),
    CANDIDATE_NOT_ALLOWED(1907),
    BAD_ARCHIVE(1941),
    ARCHIVE_TOO_LARGE(1942),
    NO_ARTIFACT(1943),
    BAD_COORDINATES(1944),
    SNAPSHOT_NOT_ALLOWED(1945),
    OUTSIDE_OF_REPOSITORY(1946);

    private final int number;

    CatalogCode(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
