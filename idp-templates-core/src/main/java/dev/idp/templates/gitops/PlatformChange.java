package dev.idp.templates.gitops;

import dev.idp.templates.git.LocalRepository;
import dev.idp.templates.platform.Platform;
import dev.idp.templates.policy.PlatformPolicies;
import dev.idp.templates.policy.PolicyCheck;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Problems;
import java.util.Optional;

/** Judges the platform file and its policies as a change leaves them. */
final class PlatformChange {
    private PlatformChange() {}

    static void check(LocalRepository repository, String head, Problems problems) {
        try {
            Optional<Platform> platform = PlatformFile.read(repository, head);
            if (platform.isEmpty()) {
                problems.add(GitOpsChange.noPlatform("the change"));
            } else {
                PolicyCheck.of(PlatformPolicies.of(platform.get()), problems);
            }
        } catch (IdpException wrong) {
            problems.addAll(wrong.problems());
        }
    }
}
