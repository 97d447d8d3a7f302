package dev.idp.tests.gitea;

import dev.idp.templates.git.BranchUpdate;
import dev.idp.templates.git.BranchUpdate.Change;
import dev.idp.templates.git.BranchUpdate.Result;
import dev.idp.templates.git.CommitText;
import dev.idp.templates.git.GitAccess;
import dev.idp.templates.git.GitRepository;
import dev.idp.templates.git.Pace;
import dev.idp.templates.problem.Location;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import java.time.Instant;
import java.util.Map;
import java.util.Random;

/**
 * Brings the folder of a workload onto a branch, as publishing does.
 *
 * @param repository where to
 * @param access who does it
 * @param folder the folder
 */
record Publication(GiteaRepository repository, GitAccess access, TreePath folder) {
    static final String BRANCH = "idp/shop/orders/dev";
    private static final TreePath FOLDER = TreePath.of("workloads/shop/orders/dev");
    private static final Instant TIME = Instant.parse("2026-01-02T00:00:00Z");

    static Publication of(GiteaRepository repository, GiteaUser user) {
        return new Publication(repository, user.access(), FOLDER);
    }

    Publication in(String other) {
        return new Publication(repository, access, TreePath.of(other));
    }

    GitRepository git() {
        return GitRepository.open(repository.url(), Location.of("test"), access);
    }

    /** Replaces the folder's one file on a branch that follows main. */
    Result push(String branch, String content) {
        Pace pace = Pace.usual(new Random(content.hashCode()));
        try {
            return new BranchUpdate(git(), "main", branch, pace).run(tips -> change(content));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Change change(String content) {
        return new Change(Map.of(folder, files(content)), text(content));
    }

    static FileTree files(String content) {
        return FileTree.EMPTY.with("deployment.yaml", content + "\n");
    }

    static CommitText text(String content) {
        return new CommitText("Robot", "robot@acme.example", "Publish " + content, TIME);
    }

    String file() {
        return folder + "/deployment.yaml";
    }
}
