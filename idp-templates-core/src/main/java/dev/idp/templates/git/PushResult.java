package dev.idp.templates.git;

import java.util.List;

/** What became of a push. */
public sealed interface PushResult {
    /**
     * The branch is now what was pushed.
     *
     * @param branch its name
     */
    record Pushed(String branch) implements PushResult {}

    /**
     * Nothing was changed, or it is not known: the branch or its base is not what it was, somebody else was changing it,
     * or the answer got lost. Look again.
     *
     * @param reason what was found
     */
    record Moved(String reason) implements PushResult {}

    /**
     * The host does not take it.
     *
     * @param reason what the host says, in one printable line
     * @param said what its hooks say, in printable lines; may be empty
     */
    record Refused(String reason, List<String> said) implements PushResult {
        /** Keeps the lines. */
        public Refused {
            said = List.copyOf(said);
        }
    }
}
