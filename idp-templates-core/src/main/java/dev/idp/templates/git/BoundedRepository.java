package dev.idp.templates.git;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.internal.storage.dfs.DfsRepositoryDescription;
import org.eclipse.jgit.internal.storage.dfs.InMemoryRepository;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.BitmapIndex;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.transport.PackParser;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;

/**
 * Receives objects into memory, within limits. Its configuration is in memory too, and has no parent: neither the
 * machine's nor the user's Git configuration takes part. This is the one class that knows JGit's internal packages, in
 * which repositories in memory are.
 */
final class BoundedRepository extends InMemoryRepository {
    private final GitLimits limits;
    private volatile Set<ObjectId> passed = Set.of();

    BoundedRepository(GitLimits limits) {
        super(new DfsRepositoryDescription("fetched"));
        this.limits = limits;
        getConfig().setString(ConfigConstants.CONFIG_PROTOCOL_SECTION, null, ConfigConstants.CONFIG_KEY_VERSION, "2");
        getConfig().setString("http", null, "followRedirects", "initial");
    }

    /** A repository in memory has no file system, but one in a folder is looked for in that of its reader. */
    @Override
    public FS getFS() {
        return FS.DETECTED;
    }

    /**
     * Passes trees by: to whoever reads, they are empty. What is pushed is told from what the other side has by walking
     * all trees that it has, and most of them were never received here.
     */
    void passBy(Set<ObjectId> trees) {
        passed = Set.copyOf(trees);
    }

    @Override
    public ObjectReader newObjectReader() {
        return new Partial(super.newObjectReader());
    }

    @Override
    public ObjectInserter newObjectInserter() {
        ObjectInserter inserter = super.newObjectInserter();
        return new ObjectInserter.Filter() {
            @Override
            protected ObjectInserter delegate() {
                return inserter;
            }

            @Override
            public PackParser newPackParser(InputStream in) throws IOException {
                PackParser parser = super.newPackParser(new Bounded(in, limits));
                parser.setMaxObjectSizeLimit(limits.objectBytes());
                return parser;
            }
        };
    }

    /** Reads a part of a repository: without the parents of the oldest commits, and without what is passed by. */
    private final class Partial extends ObjectReader.Filter {
        private final ObjectReader reader;

        Partial(ObjectReader reader) {
            this.reader = reader;
        }

        @Override
        protected ObjectReader delegate() {
            return reader;
        }

        @Override
        public ObjectReader newReader() {
            return new Partial(reader.newReader());
        }

        @Override
        public ObjectLoader open(AnyObjectId id) throws IOException {
            return open(id, OBJ_ANY);
        }

        @Override
        public ObjectLoader open(AnyObjectId id, int type) throws IOException {
            return passed.contains(id.toObjectId())
                    ? new ObjectLoader.SmallObject(Constants.OBJ_TREE, new byte[0])
                    : super.open(id, type);
        }

        /** JGit's own reader in memory knows none, and looks for parents that were not received. */
        @Override
        public Set<ObjectId> getShallowCommits() throws IOException {
            return getObjectDatabase().getShallowCommits();
        }

        /** A bitmap would be of trees as they are. */
        @Override
        public @Nullable BitmapIndex getBitmapIndex() {
            return null;
        }
    }

    /** Says that a limit was reached. */
    static final class LimitException extends IOException {
        private static final long serialVersionUID = 1L;

        LimitException(String message) {
            super(message);
        }
    }

    private static final class Bounded extends FilterInputStream {
        private final GitLimits limits;
        private final long start = System.nanoTime();
        private long received;

        Bounded(InputStream in, GitLimits limits) {
            super(in);
            this.limits = limits;
        }

        @Override
        public int read() throws IOException {
            return count(super.read(), 1);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            return count(read, read);
        }

        private int count(int result, int bytes) throws LimitException {
            received += Math.max(bytes, 0);
            if (received > limits.packBytes()) {
                throw new LimitException("found more than " + limits.packBytes() + " bytes to receive");
            }
            if (TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start) >= limits.secondsInAll()) {
                throw new LimitException("receiving took more than " + limits.secondsInAll() + " seconds");
            }
            return result;
        }
    }
}
