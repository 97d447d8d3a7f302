package dev.idp.templates.git;

import dev.idp.templates.problem.IdpException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.transport.Transport;

/**
 * The objects of a repository that were received so far, in memory. What is missing is asked for by its id. From a host
 * that leaves nothing out or gives nothing by id, a commit is received with all its files.
 */
final class ReceivedObjects {
    private final GitAccess access;
    private final GitLimits limits;
    private final BoundedRepository repository;
    private final Set<ObjectId> whole = new HashSet<>();
    private boolean filters = true;
    private Portion tree = Portion.TREE;

    ReceivedObjects(GitAccess access, GitLimits limits) {
        this.access = access;
        this.limits = limits;
        this.repository = new BoundedRepository(limits);
    }

    /** Starts again with nothing, knowing what this host can do. */
    ReceivedObjects empty() {
        ReceivedObjects other = new ReceivedObjects(access, limits);
        other.filters = filters;
        other.tree = tree;
        return other;
    }

    BoundedRepository repository() {
        return repository;
    }

    GitLimits limits() {
        return limits;
    }

    Transport transport(GitUrl url) throws IOException {
        repository.incrementOpen(); // the transport's user closes it
        return Transports.open(url, repository, access.early(), limits);
    }

    /** Tells whether a tree was received with all in it. */
    boolean isWhole(ObjectId tree) {
        return whole.contains(tree);
    }

    /** Receives the commits that refs are, and returns them by the names of the refs; a ref that is not there has none. */
    Map<String, ObjectId> tips(GitSource source, List<String> refs) {
        return talk(source, refs, Portion.TIP, remote -> {
            Map<String, ObjectId> found = named(remote.refs());
            found.keySet().retainAll(refs);
            Set<ObjectId> missing = missing(found.values());
            if (!missing.isEmpty()) {
                remote.receive(missing);
            }
            return found;
        });
    }

    /** Lists refs, {@code refs/heads/idp/*} for all below one. */
    Map<String, ObjectId> list(GitSource source, List<String> refs) {
        return talk(source, refs, Portion.TIP, remote -> named(remote.refs()));
    }

    private static Map<String, ObjectId> named(Map<String, Ref> refs) {
        Map<String, ObjectId> found = new TreeMap<>();
        refs.forEach((name, ref) -> {
            ObjectId id = ref.getObjectId();
            if (id != null) {
                found.put(name, id);
            }
        });
        return found;
    }

    /** Receives a commit, with what the portion says. */
    void commit(Place place, Portion portion) {
        talk(place.source(), asked(place), portion, remote -> remote.receive(place.commit()));
    }

    /** Receives those trees that are missing, each without what is in it. */
    void trees(Place place, Collection<ObjectId> trees) {
        receive(place, missing(trees), tree);
        Set<ObjectId> left = missing(trees);
        if (!left.isEmpty()) {
            tree = Portion.TREE_OR_MORE;
            receive(place, left, tree);
            receiveAllIfMissing(place, left);
        }
    }

    /** Receives files, and trees with all in them. */
    void whole(Place place, Collection<ObjectId> objects) {
        Set<ObjectId> wanted = new HashSet<>(objects);
        wanted.removeAll(whole);
        if (filters) {
            receive(place, wanted, Portion.WHOLE);
            receiveAllIfMissing(place, wanted);
        }
        whole.addAll(wanted);
    }

    private void receive(Place place, Set<ObjectId> objects, Portion portion) {
        if (objects.isEmpty()) {
            return;
        }
        talk(place.source(), asked(place), portion, remote -> {
            try {
                return remote.receive(objects);
            } catch (IOException failure) {
                if (RemoteTrouble.isNotGiven(failure)) {
                    return repository; // what is missing is seen then
                }
                throw failure;
            }
        });
    }

    private void receiveAllIfMissing(Place place, Set<ObjectId> objects) {
        if (!missing(objects).isEmpty()) {
            commit(place, Portion.COMMIT);
        }
    }

    private Set<ObjectId> missing(Collection<ObjectId> objects) {
        try (ObjectReader reader = repository.newObjectReader()) {
            Set<ObjectId> missing = new HashSet<>();
            for (ObjectId object : objects) {
                if (!reader.has(object)) {
                    missing.add(object);
                }
            }
            return missing;
        } catch (IOException impossible) {
            throw new UncheckedIOException("objects in memory", impossible);
        }
    }

    RevCommit parsed(ObjectId commit) {
        try (RevWalk walk = new RevWalk(repository)) {
            return walk.parseCommit(commit);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a commit that was received", impossible);
        }
    }

    /** Without any ref to look up, a host would list all that it has. */
    private static List<String> asked(Place place) {
        return List.of("refs/heads/" + place.source().ref());
    }

    private interface Talk<T> {
        T with(Remote remote) throws IOException;
    }

    private <T> T talk(GitSource source, List<String> refs, Portion portion, Talk<T> talk) {
        return Hermetic.run(() -> {
            try {
                return talkOnce(source, refs, portion, talk);
            } catch (IOException failure) {
                throw new IdpException(RemoteTrouble.problem(source, failure));
            }
        });
    }

    private <T> T talkOnce(GitSource source, List<String> refs, Portion portion, Talk<T> talk) throws IOException {
        Portion asked = filters ? portion : portion.unfiltered();
        try (Remote remote = Remote.open(transport(source.url()), repository, refs, asked)) {
            return talk.with(remote);
        } catch (IOException failure) {
            if (asked.filter().isEmpty() || !RemoteTrouble.isWithoutFilters(failure)) {
                throw failure;
            }
            filters = false;
            return talkOnce(source, refs, portion, talk);
        }
    }
}
