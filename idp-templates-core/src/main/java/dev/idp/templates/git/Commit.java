package dev.idp.templates.git;

import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;

/** A commit that was made in memory and is not pushed yet. */
public final class Commit {
    private final ObjectId id;
    private final ObjectId tree;
    private final Optional<ObjectId> base;
    private final Set<ObjectId> onTheWay;
    private final Set<ObjectId> beside;

    /**
     * Names what the base is known by.
     *
     * @param onTheWay its trees in which something is replaced
     * @param beside the trees in those, which stay as they are or are replaced whole
     */
    Commit(ObjectId id, ObjectId tree, Optional<ObjectId> base, Set<ObjectId> onTheWay, Set<ObjectId> beside) {
        this.id = id;
        this.tree = tree;
        this.base = base;
        this.onTheWay = Set.copyOf(onTheWay);
        this.beside = Set.copyOf(beside);
    }

    /**
     * Names the commit. The same files, text, time and base give the same id.
     *
     * @return its full id
     */
    public String id() {
        return id.name();
    }

    ObjectId object() {
        return id;
    }

    ObjectId tree() {
        return tree;
    }

    Optional<ObjectId> base() {
        return base;
    }

    Set<ObjectId> onTheWay() {
        return onTheWay;
    }

    Set<ObjectId> beside() {
        return beside;
    }
}
