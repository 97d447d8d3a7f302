package dev.idp.templates.gitops;

import dev.idp.templates.git.Git;
import dev.idp.templates.git.LocalRepository;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A clone of a GitOps repository as a pipeline has it: {@code origin/main} is there, and a change is checked out. */
final class Clone {
    private final Path folder;
    private final Git git;

    private Clone(Path folder) {
        this.folder = folder;
        this.git = new Git(folder);
    }

    static Clone of(Path folder, FileTree main) throws IOException {
        Files.createDirectories(folder);
        Clone clone = new Clone(folder);
        clone.git.run("init", "-q", "-b", "main");
        clone.commit(main);
        clone.publish();
        clone.git.run("checkout", "-q", "-b", "change");
        return clone;
    }

    Path folder() {
        return folder;
    }

    Git git() {
        return git;
    }

    /** Makes the files of the commit exactly these, and returns its id. */
    String commit(FileTree files) throws IOException {
        write(files);
        git.run("add", "-A", "--force");
        git.run("commit", "-q", "--allow-empty", "-m", "Something");
        return git.run("rev-parse", "HEAD");
    }

    void write(FileTree files) throws IOException {
        if (!git.run("ls-files").isEmpty()) {
            git.run("rm", "-rq", "--cached", ".");
            git.run("clean", "-fdxq");
        }
        for (var file : files.files().entrySet()) {
            Path path = folder.resolve(file.getKey().toString());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue().bytes());
        }
    }

    /** Lets the target branch be what is checked out. */
    void publish() {
        git.run("update-ref", "refs/remotes/origin/main", "HEAD");
    }

    /** Adds a commit to the target branch and comes back to the change. */
    void advance(FileTree main) throws IOException {
        git.run("checkout", "-q", "--detach", "origin/main");
        commit(main);
        publish();
        git.run("checkout", "-q", "change");
    }

    /** Starts the change anew from the target branch. */
    void restart() {
        git.run("checkout", "-q", "-B", "change", "origin/main");
    }

    String branch(TreePath path) {
        return git.run("rev-parse", "HEAD:" + path);
    }

    GitOpsChange change(LocalRepository repository) {
        return GitOpsChange.of(repository, Optional.of("origin/main"));
    }
}
