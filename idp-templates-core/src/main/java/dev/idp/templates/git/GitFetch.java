package dev.idp.templates.git;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;

/**
 * Fetches a commit's files without history and without checkout: objects are received into memory, checked as {@code git
 * fsck} does, and read from there. No hook, filter, attribute or configuration of the machine takes part.
 */
public final class GitFetch {
    private static final String BRANCHES = "refs/heads/";
    private static final String TAGS = "refs/tags/";

    private final GitAccess access;
    private final GitLimits limits;

    /**
     * Prepares to fetch within the usual limits: 100 MiB received, 100 MiB and 10,000 files in all, 5 MiB in one file.
     *
     * @param access who we are
     */
    public GitFetch(GitAccess access) {
        this(access, GitLimits.USUAL);
    }

    GitFetch(GitAccess access, GitLimits limits) {
        this.access = access;
        this.limits = limits;
    }

    /**
     * Asks a repository what a ref is now.
     *
     * @param source the ref
     * @return the full id of the commit; for a commit this id itself, without asking
     * @throws IdpException where the repository cannot be reached or has no such ref
     */
    public String resolve(GitSource source) {
        return source.isCommit()
                ? source.ref()
                : talk(source, remote -> target(source, remote).commit().name());
    }

    /**
     * Fetches the files of a place.
     *
     * @param source the place
     * @return its files, and the commit that they are of
     * @throws IdpException where the repository cannot be reached, has no such ref, or with everything in the tree that
     *     no tree may hold
     */
    public FetchedTree fetch(GitSource source) {
        return talk(source, remote -> {
            Target target = target(source, remote);
            CommitReader reader = new CommitReader(remote.receive(target.object()), source, limits);
            return new FetchedTree(target.commit().name(), reader.read(target.commit()));
        });
    }

    private interface Talk<T> {
        T with(Remote remote) throws IOException;
    }

    private <T> T talk(GitSource source, Talk<T> talk) {
        return Hermetic.run(() -> {
            try (Remote remote = Remote.open(source.url(), names(source), access, limits)) {
                return talk.with(remote);
            } catch (IOException failure) {
                throw new IdpException(RemoteTrouble.problem(source, failure));
            }
        });
    }

    private static List<String> names(GitSource source) {
        String ref = source.ref();
        if (source.isCommit()) {
            return List.of();
        }
        return ref.startsWith("refs/") ? List.of(ref) : List.of(BRANCHES + ref, TAGS + ref);
    }

    /** What a ref points to: hosts give that object, which is a tag or the commit itself. */
    private record Target(ObjectId object, ObjectId commit) {
        static Target of(Ref ref) {
            ObjectId object = Objects.requireNonNull(ref.getObjectId(), "a host gives what a ref points to");
            return new Target(object, Objects.requireNonNullElse(ref.getPeeledObjectId(), object));
        }
    }

    private static Target target(GitSource source, Remote remote) {
        if (source.isCommit()) {
            ObjectId commit = ObjectId.fromString(source.ref());
            return new Target(commit, commit);
        }
        List<Target> found = named(source, remote.refs());
        if (found.isEmpty()) {
            throw unknown(source);
        }
        if (found.stream().map(Target::commit).distinct().count() > 1) {
            throw ambiguous(source);
        }
        return found.get(0);
    }

    private static List<Target> named(GitSource source, Map<String, Ref> refs) {
        return names(source).stream()
                .flatMap(name -> Optional.ofNullable(refs.get(name)).stream())
                .map(Target::of)
                .toList();
    }

    private static IdpException ambiguous(GitSource source) {
        return new IdpException(Problem.error(
                GitCode.AMBIGUOUS_REF,
                source.asked(),
                "found a branch and a tag " + source.ref() + " in " + source.url() + ", which are not one commit",
                "write " + BRANCHES + source.ref() + " or " + TAGS + source.ref()));
    }

    private static IdpException unknown(GitSource source) {
        return new IdpException(Problem.error(
                GitCode.UNKNOWN_REF,
                source.asked(),
                "found no branch or tag " + source.ref() + " in " + source.url(),
                "check the name, or push it first"));
    }
}
