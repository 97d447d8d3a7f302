package dev.idp.templates.gitops;

import dev.idp.templates.git.LocalRepository;
import dev.idp.templates.lock.EnvironmentLock;
import dev.idp.templates.lock.EnvironmentLockReader;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.tree.TreePath;
import java.util.Optional;

/** Keeps a workload with the repository that published it first, in all its environments. */
final class Ownership {
    private static final TreePath LOCK = TreePath.of(".idp/lock.yaml");

    private Ownership() {}

    static void check(ChangedFolder folder, Scope scope, Problems problems) {
        for (String environment : scope.platform().environments()) {
            TreePath sibling = scope.platform()
                    .folder(
                            folder.after().workload().system(),
                            folder.after().workload().name(),
                            environment);
            owner(scope, sibling)
                    .filter(owner ->
                            !Optional.of(owner).equals(folder.after().lock().repository()))
                    .ifPresent(owner -> problems.add(refusal(folder, sibling, owner)));
        }
    }

    private static Optional<String> owner(Scope scope, TreePath folder) {
        LocalRepository repository = scope.change().repository();
        TreePath file = folder.resolve(LOCK);
        try {
            return repository
                    .file(scope.change().target(), file)
                    .map(content -> EnvironmentLockReader.read(file.toString(), content.bytes()))
                    .flatMap(EnvironmentLock::repository);
        } catch (IdpException unreadable) {
            return Optional.empty();
        }
    }

    private static Problem refusal(ChangedFolder folder, TreePath sibling, String owner) {
        Location place = folder.after().workload().locate(Pointer.of("spec", "repository"));
        return Problem.error(
                GitOpsCode.OTHER_REPOSITORY,
                place,
                "found " + folder.after().lock().repository().orElse("no repository") + ", and " + sibling
                        + " belongs to " + owner,
                "publish from " + owner + ", or let the platform team change who owns the workload");
    }
}
