package dev.idp.templates.tree;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problem;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Keeps a folder to one writer at a time, in this process and others, and remembers that the folder is ours. It is a
 * file beside the folder; the system releases the lock when its holder dies.
 */
final class FolderLock implements AutoCloseable {
    private static final int STEP_MILLIS = 20;

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Waits for the lock.
     *
     * @param folder the folder, absolute; its parent exists
     * @param tries how often to try, 50 times a second
     * @return the lock, held until it is closed
     * @throws IdpException where somebody else still holds it
     */
    static FolderLock take(Path folder, int tries) throws IOException {
        Path file = folder.resolveSibling("." + folder.getFileName() + ".lock");
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        try {
            if (isTaken(channel, tries)) {
                return new FolderLock(channel);
            }
        } catch (IOException | RuntimeException failure) {
            channel.close();
            throw failure;
        }
        channel.close();
        throw busy(folder);
    }

    private static IdpException busy(Path folder) {
        return new IdpException(Problem.error(
                TreeCode.BUSY,
                Location.of(folder.toString()),
                "found another run that writes this folder and does not end",
                "wait for the other run, or end it"));
    }

    private static boolean isTaken(FileChannel channel, int tries) throws IOException {
        for (int i = 0; i < tries; i++) {
            if (isTaken(channel)) {
                return true;
            }
            pause();
        }
        return false;
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            Optional<FileLock> lock = Optional.ofNullable(channel.tryLock());
            return lock.isPresent();
        } catch (OverlappingFileLockException heldInThisProcess) {
            return false;
        }
    }

    private static void pause() throws InterruptedIOException {
        try {
            Thread.sleep(STEP_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for another writer");
        }
    }

    /** Tells whether an earlier run wrote the folder. */
    boolean isOurs() throws IOException {
        return channel.size() > 0;
    }

    /** Remembers that what is in the folder is ours and may be replaced. */
    void claim() throws IOException {
        String note = "The folder beside this file is written by idp; what is in it will be replaced.\n";
        channel.write(ByteBuffer.wrap(note.getBytes(StandardCharsets.UTF_8)), 0);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
