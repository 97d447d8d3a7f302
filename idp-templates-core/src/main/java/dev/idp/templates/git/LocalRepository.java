package dev.idp.templates.git;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Printable;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.tree.FileEntry;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * Reads what is committed in a repository on this machine: a clone, a bare one, or a linked work tree. Nothing is
 * written, and no hook, filter or attribute takes part, and no configuration but that of the repository itself.
 */
public final class LocalRepository implements AutoCloseable {
    private static final String COMMIT = "^{commit}";

    private final Path folder;
    private final Repository repository;
    private final LocalTrees trees;

    private LocalRepository(Path folder, Repository repository) {
        this.folder = folder;
        this.repository = repository;
        this.trees = new LocalTrees(repository);
    }

    /**
     * Opens the repository that a folder belongs to.
     *
     * @param folder a folder of its work tree, or of a bare repository
     * @return the repository, to be closed
     * @throws IdpException where the folder belongs to none, or its configuration cannot be read
     */
    public static LocalRepository open(Path folder) {
        return Hermetic.run(() -> {
            FileRepositoryBuilder found = new FileRepositoryBuilder()
                    .setMustExist(true)
                    .findGitDir(folder.toAbsolutePath().normalize().toFile());
            if (found.getGitDir() == null) {
                throw none(folder, "found no Git repository here or in a folder above");
            }
            try {
                return new LocalRepository(folder, found.build());
            } catch (IOException | IllegalArgumentException unreadable) {
                throw none(folder, "found a Git repository that cannot be read: " + text(unreadable));
            }
        });
    }

    private static IdpException none(Path folder, String message) {
        return new IdpException(Problem.error(
                GitCode.NOT_A_REPOSITORY,
                Location.of(folder.toString()),
                message,
                "run in a clone of the GitOps repository, or name one"));
    }

    /**
     * Finds a commit.
     *
     * @param revision a branch, {@code origin/main}, a tag, a commit id, {@code HEAD}, or what else Git takes for one
     * @param asked who names it, for problems
     * @return its full id
     * @throws IdpException where there is none
     */
    public String commit(String revision, Location asked) {
        return find(revision)
                .orElseThrow(() -> new IdpException(Problem.error(
                        GitCode.UNKNOWN_REVISION,
                        asked,
                        "found no commit " + Printable.of(revision) + " in the repository",
                        "fetch it first: git fetch origin")));
    }

    private Optional<String> find(String revision) {
        return read(() -> {
            try {
                return Optional.ofNullable(repository.resolve(revision + COMMIT))
                        .map(ObjectId::name);
            } catch (RevisionSyntaxException | MissingObjectException none) {
                return Optional.empty();
            }
        });
    }

    /**
     * Finds where two lines of commits parted.
     *
     * @param one the full id of a commit
     * @param other the full id of another
     * @return the best commit that both follow
     * @throws IdpException where they follow none that is here
     */
    public String mergeBase(String one, String other) {
        Optional<String> base = read(() -> {
            try (RevWalk walk = new RevWalk(repository)) {
                walk.setRevFilter(RevFilter.MERGE_BASE);
                walk.markStart(walk.parseCommit(ObjectId.fromString(one)));
                walk.markStart(walk.parseCommit(ObjectId.fromString(other)));
                return Optional.ofNullable(walk.next()).map(RevCommit::name);
            }
        });
        return base.orElseThrow(() -> noBase(one, other));
    }

    private IdpException noBase(String one, String other) {
        int commits = isShallow() ? trees.line(one, Integer.MAX_VALUE).size() : 0;
        return new IdpException(Problem.error(
                GitCode.HISTORY_CUT,
                Location.of(folder.toString()),
                "found no commit that " + one + " and " + other + " share"
                        + (isShallow() ? ": the clone is shallow and ends after " + commits + " commits" : ""),
                isShallow()
                        ? "fetch the whole history: git fetch --unshallow (where a pipeline makes the clone, set its depth to 0)"
                        : "name a branch that the change started from"));
    }

    /**
     * Tells whether the clone has only the latest part of the history.
     *
     * @return true for a clone that was made with a depth
     */
    public boolean isShallow() {
        return read(() -> !repository.getObjectDatabase().getShallowCommits().isEmpty());
    }

    /**
     * Lists what is not the same in two commits. Trees that are the same are not opened.
     *
     * @param before the full id of a commit
     * @param after the full id of another
     * @param whole tells, by its path, which folder is one thing and is not looked into
     * @return files and whole folders, in Git's order
     */
    public List<TreeChange> changes(String before, String after, Predicate<String> whole) {
        return read(() -> trees.changes(before, after, whole));
    }

    /**
     * Reads a folder.
     *
     * @param commit the full id of a commit
     * @param path the folder
     * @return its files, under their paths in it; empty where there is no such folder
     * @throws IdpException with everything in it that no tree may hold
     */
    public FileTree folder(String commit, TreePath path) {
        return read(() -> trees.isFolder(commit, path) ? trees.read(commit, path) : FileTree.EMPTY);
    }

    /**
     * Reads one file.
     *
     * @param commit the full id of a commit
     * @param path the file
     * @return its content, if it is there
     * @throws IdpException where it is too large, a link or a submodule
     */
    public Optional<FileEntry> file(String commit, TreePath path) {
        return read(() -> trees.id(commit, path).isEmpty() || trees.isFolder(commit, path)
                ? Optional.empty()
                : trees.read(commit, path).get(path.name()));
    }

    /**
     * Names what stands at a path. What is the same has the same id.
     *
     * @param commit the full id of a commit
     * @param path a folder or file
     * @return the id of its tree or content, if it is there
     */
    public Optional<String> id(String commit, TreePath path) {
        return read(() -> trees.id(commit, path));
    }

    /**
     * Lists the commits that changed a folder, following first parents, so that a merged branch is one change.
     *
     * @param commit the full id of the commit to begin with
     * @param path the folder
     * @param commits how many commits to look at, at most
     * @return the commits, the latest first
     */
    public FolderHistory history(String commit, TreePath path, int commits) {
        return read(() -> trees.history(commit, path, commits));
    }

    /**
     * Finds files that hold a text, and opens only those whose names say that they may.
     *
     * @param commit the full id of a commit
     * @param search which folders and files to look at, and what for
     * @return the paths of the files that hold it
     */
    public List<String> search(String commit, TextSearch search) {
        return read(() -> trees.search(commit, search));
    }

    /**
     * Names files of the work tree that are not as in a commit.
     *
     * @param commit the full id of the commit that is checked out
     * @param most how many to name
     * @return their paths: changed, removed, or new and not ignored; empty in a bare repository
     */
    public List<String> uncommitted(String commit, int most) {
        return repository.isBare() ? List.of() : read(() -> new WorkTree(repository).differences(commit, most));
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    private <T> T read(Reading<T> reading) {
        return Hermetic.run(() -> {
            try {
                return reading.read();
            } catch (MissingObjectException missing) {
                throw new IdpException(Problem.error(
                        GitCode.OBJECT_NOT_HERE,
                        Location.of(folder.toString()),
                        "found no object " + missing.getObjectId().name() + ", which a commit needs",
                        "clone with all files and commits that are compared: without --filter, and deep enough"));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    private static String text(Exception failure) {
        return Printable.of(String.valueOf(failure.getMessage()), 300);
    }

    @Override
    public void close() {
        repository.close();
    }
}
