package dev.idp.templates.generate;

import dev.idp.templates.problem.Code;

/** What can be wrong on the way from a descriptor to files. */
enum GenerateCode implements Code {
    UNKNOWN_ENVIRONMENT(2401),
    MISSING_CAPABILITY(2402),
    NO_IMAGE_VERSION(2403),
    BAD_IMAGE_VERSION(2404),
    IMAGE_USED_ELSEWHERE(2405),
    REGISTRY_NOT_ALLOWED(2406),
    KIND_NOT_ALLOWED(2407),
    MANIFEST_NOT_FOUND(2408),
    NAMESPACE_NOT_ALLOWED(2409),
    PATCH_HITS_NOTHING(2410),
    EDITED_BY_HAND(2411),
    REMOVED_BY_HAND(2412),
    ADDED_BY_HAND(2413),
    OTHER_ENGINE(2415),
    OTHER_TEMPLATE(2416),
    PATCH_CHANGES_IDENTITY(2417),
    OTHER_TYPE(2418),
    UNKNOWN_NEED(2419),
    UNKNOWN_OUTPUT(2420),
    UNUSED_NEED(2421),
    NEED_CYCLE(2422),
    BAD_OUTPUT(2423),
    NOTHING_RUNS(2424),
    IMAGES_MOVED_ELSEWHERE(2425);

    private final int number;

    GenerateCode(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
