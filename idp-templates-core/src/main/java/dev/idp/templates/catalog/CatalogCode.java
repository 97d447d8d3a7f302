package dev.idp.templates.catalog;

import dev.idp.templates.problem.Code;

/** What can be wrong with a catalog and with a reference into it. */
enum CatalogCode implements Code {
    NO_CATALOG(1901),
    BAD_INDEX(1902),
    UNKNOWN_TEMPLATE(1903),
    UNKNOWN_VERSION(1904),
    RELEASED_FILES_CHANGED(1905),
    CANDIDATE_NOT_ALLOWED(1907),
    LIBRARY_CHAIN(1908),
    BAD_REFERENCE(1921),
    NO_VERSION_FITS(1922),
    AMBIGUOUS_VERSIONS(1923),
    YANKED_VERSION(1924),
    DEPRECATED_VERSION(1925),
    NEEDS_NEWER_ENGINE(1926),
    AMBIGUOUS_TEMPLATE(1927),
    UNKNOWN_CATALOG(1928),
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
