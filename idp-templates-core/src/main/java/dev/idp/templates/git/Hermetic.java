package dev.idp.templates.git;

import java.util.function.Supplier;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * Hides the machine's Git configuration, the user's, and all variables {@code GIT_…} from what runs inside it. JGit has
 * one reader of the system for the whole process, so this one looks at the thread that asks: work of ours, and threads
 * that it starts, see nothing; everybody else sees what they saw before.
 */
final class Hermetic extends SystemReader.Delegate {
    private static final InheritableThreadLocal<Boolean> OURS = new InheritableThreadLocal<>();

    private final SystemReader others;

    private Hermetic(SystemReader others) {
        super(others);
        this.others = others;
    }

    static <T> T run(Supplier<T> work) {
        install();
        OURS.set(true);
        try {
            return work.get();
        } finally {
            OURS.remove();
        }
    }

    private static synchronized void install() {
        SystemReader current = SystemReader.getInstance();
        if (!(current instanceof Hermetic)) {
            SystemReader.setInstance(new Hermetic(current));
        }
    }

    private static boolean isOurs() {
        return Boolean.TRUE.equals(OURS.get());
    }

    @Override
    public @Nullable String getenv(String variable) {
        return isOurs() && variable.startsWith("GIT_") ? null : others.getenv(variable);
    }

    @Override
    public StoredConfig getUserConfig() throws java.io.IOException, org.eclipse.jgit.errors.ConfigInvalidException {
        return isOurs() ? new Nothing(null, FS.DETECTED) : others.getUserConfig();
    }

    @Override
    public StoredConfig getJGitConfig() throws java.io.IOException, org.eclipse.jgit.errors.ConfigInvalidException {
        return isOurs() ? new Nothing(null, FS.DETECTED) : others.getJGitConfig();
    }

    @Override
    public StoredConfig getSystemConfig() throws java.io.IOException, org.eclipse.jgit.errors.ConfigInvalidException {
        return isOurs() ? new Nothing(null, FS.DETECTED) : others.getSystemConfig();
    }

    @Override
    public FileBasedConfig openUserConfig(@Nullable Config parent, FS system) {
        return isOurs() ? new Nothing(parent, system) : others.openUserConfig(parent, system);
    }

    @Override
    public FileBasedConfig openSystemConfig(@Nullable Config parent, FS system) {
        return isOurs() ? new Nothing(parent, system) : others.openSystemConfig(parent, system);
    }

    @Override
    public FileBasedConfig openJGitConfig(@Nullable Config parent, FS system) {
        return isOurs() ? new Nothing(parent, system) : others.openJGitConfig(parent, system);
    }

    /** A configuration file that is not there and that nobody can write. */
    private static final class Nothing extends FileBasedConfig {
        Nothing(@Nullable Config parent, FS system) {
            super(parent, new java.io.File("no-git-configuration"), system);
        }

        @Override
        public void load() {
            // there is nothing
        }

        @Override
        public void save() {
            // JGit measures file systems in the background and wants to remember it
        }

        @Override
        public boolean isOutdated() {
            return false;
        }
    }
}
