package dev.idp.templates.git;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.tree.ContentStore;
import dev.idp.templates.tree.StoredTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Places in repositories, from the cache where that can be. A commit that is in the cache needs no network. A branch or
 * tag is looked up in its repository each time, and offline is what it was the last time.
 */
public final class GitTrees {
    private final GitAccess access;
    private final ContentStore cache;
    private final boolean offline;

    /**
     * Prepares to open places.
     *
     * @param cache the folder of the cache; made with the first fetch
     * @param access who we are
     * @param offline whether to use the cache only
     */
    public GitTrees(Path cache, GitAccess access, boolean offline) {
        this.access = access;
        this.cache = new ContentStore(cache);
        this.offline = offline;
    }

    /**
     * Opens a place.
     *
     * @param source the place
     * @return its files at the commit that the ref is now
     * @throws IOException where the cache cannot be read or written
     * @throws IdpException where the place cannot be fetched, or offline is not in the cache
     */
    public GitTree open(GitSource source) throws IOException {
        String commit = commit(source);
        Optional<StoredTree> cached = cached(source, commit);
        return new GitTree(this, source, commit, cached.isPresent() ? cached.get() : fetch(source, commit));
    }

    private String commit(GitSource source) throws IOException {
        if (source.isCommit()) {
            return source.ref();
        }
        String key = "git-ref " + source.url() + " " + source.ref();
        Optional<String> noted = cache.note(key);
        if (offline) {
            return noted.orElseThrow(() -> notCached(source));
        }
        String commit = new GitFetch(access).resolve(source);
        if (!noted.equals(Optional.of(commit))) {
            cache.note(key, commit);
        }
        return commit;
    }

    private Optional<StoredTree> cached(GitSource source, String commit) throws IOException {
        Optional<String> digest = cache.note(key(source, commit));
        return digest.isPresent() ? StoredTree.get(digest.get(), cache) : Optional.empty();
    }

    /** Fetches one commit into the cache, in place of what may be left of it. */
    StoredTree fetch(GitSource source, String commit) throws IOException {
        if (offline) {
            throw notCached(source);
        }
        GitFetch fetch = new GitFetch(access);
        FetchedTree fetched = fetch.fetch(source);
        if (!fetched.commit().equals(commit)) { // the ref has moved since it was looked up
            fetched = fetch.fetch(source.with(commit, source.path(), source.asked()));
        }
        StoredTree stored = StoredTree.put(fetched.tree(), cache);
        cache.note(key(source, commit), stored.digest());
        return stored;
    }

    private static String key(GitSource source, String commit) {
        return "git-tree " + source.url() + " " + commit + " "
                + source.path().map(Object::toString).orElse("");
    }

    private static IdpException notCached(GitSource source) {
        return new IdpException(Problem.error(
                GitCode.NOT_CACHED,
                source.asked(),
                "found nothing in the cache for " + source + ", or only a part of it",
                "run once without --offline"));
    }
}
