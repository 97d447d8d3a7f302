package dev.idp.templates.workload;

import dev.idp.templates.problem.Code;

/** What can be wrong with a descriptor beyond its schema. */
enum WorkloadCode implements Code {
    NOT_FOUND(1301),
    NOT_SUPPORTED_YET(1302);

    private final int number;

    WorkloadCode(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
