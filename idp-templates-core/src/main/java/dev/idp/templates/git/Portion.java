package dev.idp.templates.git;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.transport.FilterSpec;
import org.eclipse.jgit.transport.Transport;

/**
 * How much comes with an object that is asked for.
 *
 * @param commits how many commits of the history, 0 for no limit
 * @param filter which trees and files, in the words of {@code git rev-list --filter}; nothing for all
 */
record Portion(int commits, Optional<String> filter) {
    /** A commit with all its files. */
    static final Portion COMMIT = new Portion(1, Optional.empty());

    /** A commit with its root, and the trees in that. */
    static final Portion TIP = new Portion(1, Optional.of("tree:2"));

    /** A tree and nothing in it. JGit's server takes it that not even this tree is wanted. */
    static final Portion TREE = new Portion(0, Optional.of("tree:0"));

    /** A tree, from any server. Git's gives the trees in it too. */
    static final Portion TREE_OR_MORE = new Portion(0, Optional.of("tree:1"));

    /** A tree with all in it, or a file. */
    static final Portion WHOLE = new Portion(0, Optional.empty());

    /** Commits without files. */
    static Portion history(int commits) {
        return new Portion(commits, Optional.of("tree:0"));
    }

    Portion unfiltered() {
        return new Portion(commits, Optional.empty());
    }

    void askOf(Transport transport) throws IOException {
        if (commits > 0) {
            transport.setDepth(commits);
        }
        if (filter.isPresent()) {
            transport.setFilterSpec(FilterSpec.fromFilterLine(filter.get()));
        }
    }
}
