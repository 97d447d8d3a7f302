package dev.idp.templates.publish;

import dev.idp.templates.git.Tip;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Problem;

/** Knows which branches may be replaced: those whose last commit we made, for the same workload and environment. */
final class OurBranch {
    private OurBranch() {}

    static boolean isOurs(Tip tip, Subject subject) {
        return tip.parents().size() == 1 && tip.text().message().lines().anyMatch(Author.trailer(subject)::equals);
    }

    /**
     * Refuses to replace the work of others.
     *
     * @throws IdpException where the branch ends with a commit that is not ours
     */
    static void check(Tip tip, Subject subject, Destination destination) {
        if (!isOurs(tip, subject)) {
            throw new IdpException(Problem.error(
                    PublishCode.NOT_OUR_BRANCH,
                    destination.asked(),
                    "found commit " + tip.commit().substring(0, 12) + " of "
                            + tip.text().name() + " on the branch " + subject.head()
                            + ", which is for this program alone",
                    "merge the branch, or move the commit to a branch of another name, and run it again"));
        }
    }
}
