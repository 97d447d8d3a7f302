package dev.idp.templates.command;

/** How a command ended, as a number for scripts. */
public enum ExitCode {
    /** All is well. */
    OK(0),
    /** Problems were found; nothing was written. */
    PROBLEMS(1),
    /** The command line cannot be read. */
    USAGE(2),
    /** Something that only a person can say was not said; nothing was written. */
    NEEDS_INPUT(5),
    /** There are differences, and the caller asked to be told. */
    DIFFERENCES(6),
    /** The program is wrong, not its input. */
    BUG(70);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /**
     * Returns the number.
     *
     * @return the exit status of the process
     */
    public int number() {
        return number;
    }
}
