package dev.idp.templates.git;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.tree.FileTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** Makes bare repositories on this machine, which serve what publishing asks a Git host for. */
public final class NewRepository {
    private NewRepository() {}

    /**
     * Makes a repository with one commit. One that is there already stays as it is.
     *
     * @param folder the repository's folder, which is not there or empty, or a repository with this branch
     * @param asked where the folder is named, for problems
     * @param branch the branch that the commit is for
     * @param files the files of the commit
     * @param text author, message and time
     * @return the full id of the commit; nothing where the repository was there already
     * @throws IdpException where something else is in the folder
     */
    public static Optional<String> create(Path folder, Location asked, String branch, FileTree files, CommitText text) {
        return Hermetic.run(() -> {
            try (Repository repository = new FileRepositoryBuilder()
                    .setGitDir(folder.toFile())
                    .setBare()
                    .build()) {
                if (repository.getObjectDatabase().exists()) {
                    requireBranch(repository, branch, asked);
                    return Optional.empty();
                }
                requireEmpty(folder, asked);
                return Optional.of(fill(repository, branch, files, text).name());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    private static void requireBranch(Repository repository, String branch, Location asked) throws IOException {
        if (repository.exactRef(Constants.R_HEADS + branch) == null) {
            throw notEmpty(asked, "a repository without a branch " + branch);
        }
    }

    private static void requireEmpty(Path folder, Location asked) throws IOException {
        if (Files.exists(folder)) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
                if (entries.iterator().hasNext()) {
                    throw notEmpty(asked, "files, and no repository");
                }
            }
        }
    }

    private static IdpException notEmpty(Location asked, String found) {
        return new IdpException(Problem.error(
                GitCode.NOT_A_REPOSITORY, asked, "found " + found, "name a folder that is not there yet"));
    }

    private static ObjectId fill(Repository repository, String branch, FileTree files, CommitText text)
            throws IOException {
        repository.create(true);
        StoredConfig config = repository.getConfig();
        config.setBoolean("uploadpack", null, "allowFilter", true);
        config.setBoolean("uploadpack", null, "allowAnySHA1InWant", true);
        config.save();
        repository.updateRef(Constants.HEAD).link(Constants.R_HEADS + branch);
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(TreeEdit.write(files, inserter)
                    .orElseThrow(() -> new IllegalArgumentException("a repository of no files")));
            text.writeTo(commit);
            ObjectId id = inserter.insert(commit);
            inserter.flush();
            RefUpdate update = repository.updateRef(Constants.R_HEADS + branch);
            update.setNewObjectId(id);
            update.update();
            return id;
        }
    }
}
