package dev.idp.templates.kustomize;

import dev.idp.templates.problem.Code;

/** What kustomize cannot carry, and what can be wrong with patches and overlays. */
enum KustomizeCode implements Code {
    NULL_VALUE(2101),
    DUPLICATE_ELEMENT(2102),
    BAD_LIST(2103),
    REFUSED_KEY(2104),
    REFUSED_METADATA(2105),
    DUPLICATE_RESOURCE(2106),
    LIST_KIND(2107),
    CLUSTER_SCOPED(2108),
    OTHER_NAMESPACE(2109),
    BAD_SUBJECT(2110),
    IMAGE_CLASH(2111),
    REFUSED_VALUE(2112),
    BAD_PATCH(2113),
    BAD_OPERATION(2114),
    BAD_OVERLAY(2115);

    private final int number;

    KustomizeCode(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
