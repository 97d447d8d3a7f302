package dev.idp.templates.gitops;

import dev.idp.templates.git.LocalRepository;
import dev.idp.templates.platform.Platform;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problem;
import java.util.Optional;

/**
 * A change of the GitOps repository: what is committed, and what it is to be merged into.
 *
 * @param repository the clone that has both
 * @param target the full id of the commit that the target branch ends with
 * @param fork the full id of the commit that the change started from
 * @param head the full id of the change's last commit
 * @param platform the platform as the target branch has it; nothing where it has no platform file yet
 */
public record GitOpsChange(
        LocalRepository repository, String target, String fork, String head, Optional<Platform> platform) {
    private static final Location BASE = Location.of("--base");

    /**
     * Looks at what is checked out.
     *
     * @param repository a clone
     * @param base the branch that the change is to be merged into, as Git takes it; nothing for {@code origin}'s branch
     *     that the platform file names. A pipeline names it, as the file that is checked out is a part of the change
     * @return the change
     * @throws IdpException where a commit is not there, or the platform file of the target branch is wrong
     */
    public static GitOpsChange of(LocalRepository repository, Optional<String> base) {
        String head = repository.commit("HEAD", BASE);
        String target = repository.commit(base.orElseGet(() -> "origin/" + branch(repository, head)), BASE);
        Optional<Platform> platform = PlatformFile.read(repository, target);
        return new GitOpsChange(repository, target, repository.mergeBase(target, head), head, platform);
    }

    private static String branch(LocalRepository repository, String head) {
        return PlatformFile.read(repository, head)
                .orElseThrow(() -> new IdpException(noPlatform("HEAD")))
                .gitops()
                .branch();
    }

    static Problem noPlatform(String revision) {
        return Problem.error(
                GitOpsCode.NO_PLATFORM,
                Location.of(PlatformFile.PATH.toString()),
                "found no platform file in " + revision,
                "add it in a change of its own; idp gitops init writes one");
    }
}
