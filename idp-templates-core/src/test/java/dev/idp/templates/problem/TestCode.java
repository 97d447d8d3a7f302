package dev.idp.templates.problem;

/** Codes of no package, for tests. */
enum TestCode implements Code {
    FIRST(9901),
    SECOND(9902);

    private final int number;

    TestCode(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
