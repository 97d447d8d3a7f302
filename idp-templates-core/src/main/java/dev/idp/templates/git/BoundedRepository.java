package dev.idp.templates.git;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.internal.storage.dfs.DfsRepositoryDescription;
import org.eclipse.jgit.internal.storage.dfs.InMemoryRepository;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.transport.PackParser;
import org.eclipse.jgit.util.FS;

/**
 * Receives objects into memory, within limits. Its configuration is in memory too, and has no parent: neither the
 * machine's nor the user's Git configuration takes part.
 */
final class BoundedRepository extends InMemoryRepository {
    private final GitLimits limits;

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
