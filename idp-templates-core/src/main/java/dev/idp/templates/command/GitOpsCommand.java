package dev.idp.templates.command;

import java.io.IOException;

/** One thing that a person can ask for about the GitOps repository. */
public enum GitOpsCommand {
    /** Writes what a GitOps repository starts with. */
    INIT("gitops init"),
    /** Judges what is committed, before it is merged. */
    CHECK("gitops check");

    private final String word;

    GitOpsCommand(String word) {
        this.word = word;
    }

    /**
     * Returns the command's name in every front end.
     *
     * @return {@code gitops} and a verb
     */
    public String word() {
        return word;
    }

    /**
     * Runs the command.
     *
     * @param options what the person asked for
     * @return how it ended
     */
    public Outcome run(GitOpsOptions options) {
        return Command.guarded(word, () -> act(options));
    }

    private Outcome act(GitOpsOptions options) throws IOException {
        return switch (this) {
            case INIT -> GitOpsInitCommand.run(word, options);
            case CHECK -> GitOpsCheckCommand.run(word, options);
        };
    }
}
