package dev.idp.templates.git;

import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Printable;
import org.eclipse.jgit.lib.ObjectId;

/**
 * A commit, and what it was asked for as.
 *
 * @param source the branch or commit
 * @param commit the commit's id
 */
record Place(GitSource source, ObjectId commit) {
    /** Names a file as it is named in the repository: {@code URL@REF:PATH}. */
    Location location(Object path) {
        return Location.of(source.url() + "@" + source.ref() + ":" + Printable.of(path.toString()));
    }
}
