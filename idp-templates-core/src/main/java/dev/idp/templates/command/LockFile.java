package dev.idp.templates.command;

import dev.idp.templates.lock.WorkloadLock;
import dev.idp.templates.lock.WorkloadLockReader;
import dev.idp.templates.tree.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The lock beside the descriptor: {@code idp.lock} beside {@code idp.yaml}.
 *
 * @param path where it is
 * @param label how people call it
 */
record LockFile(Path path, String label) {
    private static final String END = ".lock";

    static LockFile beside(Path descriptor, String label) {
        return new LockFile(
                descriptor.resolveSibling(lockName(descriptor.getFileName().toString())), lockName(label));
    }

    private static String lockName(String descriptor) {
        return descriptor.replaceFirst("\\.ya?ml$", "") + END;
    }

    Optional<WorkloadLock> read() throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(path)) {
            throw WorkloadLockReader.notAFile(label);
        }
        return Optional.of(WorkloadLockReader.read(label, Files.readAllBytes(path)));
    }

    /**
     * Writes the lock where it is not as written already.
     *
     * @return whether it was written
     */
    boolean write(WorkloadLock lock) throws IOException {
        byte[] bytes = lock.text().getBytes(StandardCharsets.UTF_8);
        if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                && read().filter(lock::equals).isPresent()) {
            return false;
        }
        WholeFile.write(path, bytes);
        return true;
    }
}
