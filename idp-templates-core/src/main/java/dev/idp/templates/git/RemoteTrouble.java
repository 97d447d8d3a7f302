package dev.idp.templates.git;

import dev.idp.templates.problem.Printable;
import dev.idp.templates.problem.Problem;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;
import org.eclipse.jgit.errors.TooLargeObjectInPackException;

/** Says in our words why a conversation with a repository failed; neither its answers nor our secrets are repeated. */
final class RemoteTrouble {
    private RemoteTrouble() {}

    /** Tells whether the host cannot leave anything out, which JGit sees before it asks. */
    static boolean isWithoutFilters(IOException failure) {
        return says(failure, "filter requires");
    }

    /** Tells whether the host does not give an object by its id alone. */
    static boolean isNotGiven(IOException failure) {
        return says(failure, "not valid") || says(failure, "not our ref");
    }

    static Problem problem(GitSource source, IOException failure) {
        if (caused(failure, SameHostConnections.RedirectException.class).isPresent() || says(failure, "redirect")) {
            return redirected(source);
        }
        return tooLarge(source, failure)
                .or(() -> badObject(source, failure))
                .or(() -> hostNotKnown(source, failure))
                .orElseGet(() -> noWay(source, failure));
    }

    private static Problem redirected(GitSource source) {
        return at(
                source,
                GitCode.REDIRECTED,
                " leads to another host or protocol",
                "name the repository's own URL; a token is for one host only");
    }

    private static Optional<Problem> tooLarge(GitSource source, IOException failure) {
        return caused(failure, BoundedRepository.LimitException.class)
                .map(Throwable::getMessage)
                .or(() -> caused(failure, TooLargeObjectInPackException.class)
                        .map(large -> "found a file that no limit allows"))
                .map(what -> at(
                        source, GitCode.TOO_LARGE, " is too large: " + what, "keep only what belongs into a catalog"));
    }

    private static Optional<Problem> badObject(GitSource source, IOException failure) {
        return Stream.of(CorruptObjectException.class, MissingObjectException.class, LargeObjectException.class)
                .flatMap(type -> caused(failure, type).stream())
                .findFirst()
                .map(bad -> at(
                        source,
                        GitCode.BAD_OBJECT,
                        " holds what Git's own check refuses: " + Printable.of(String.valueOf(bad.getMessage())),
                        "look at it with git fsck, and mend it where it was made"));
    }

    private static Optional<Problem> hostNotKnown(GitSource source, IOException failure) {
        return caused(failure, SshException.class)
                .filter(fault -> fault.getDisconnectCode() == SshConstants.SSH2_DISCONNECT_HOST_KEY_NOT_VERIFIABLE)
                .map(fault -> at(
                        source,
                        GitCode.HOST_NOT_KNOWN,
                        " answers with a key that is not in known_hosts",
                        "compare the host's key with what its makers publish, then put it into ~/.ssh/known_hosts"));
    }

    private static Problem noWay(GitSource source, IOException failure) {
        if (says(failure, "authorized") || says(failure, "authentication") || says(failure, "auth fail")) {
            return notAuthorized(source);
        }
        if (says(failure, "not permitted") || says(failure, "denied") || says(failure, "not allowed")) {
            return notPermitted(source);
        }
        if (isNotGiven(failure)) {
            return unknownRef(source);
        }
        String what = caused(failure, NoRemoteRepositoryException.class).isPresent() ? "no repository" : "no way to it";
        return at(
                source,
                GitCode.UNREACHABLE,
                " cannot be reached: found " + what + " ("
                        + root(failure).getClass().getSimpleName() + ")",
                "check the URL and the network; --offline works with what was fetched before");
    }

    private static Problem notAuthorized(GitSource source) {
        return at(
                source,
                GitCode.NOT_AUTHORIZED,
                " asks who you are",
                "give IDP_GIT_HOST, IDP_GIT_USERNAME and IDP_GIT_TOKEN for this host; for ssh a key in ~/.ssh and"
                        + " the host in known_hosts");
    }

    private static Problem notPermitted(GitSource source) {
        return at(
                source,
                GitCode.NOT_PERMITTED,
                " knows who you are, and does not permit this",
                "give the token or key the right to read and, to publish, to write this repository");
    }

    private static Problem unknownRef(GitSource source) {
        return at(
                source,
                GitCode.UNKNOWN_REF,
                " does not give the commit " + source.ref(),
                "check the commit; some hosts give only what a branch or tag names");
    }

    private static Problem at(GitSource source, GitCode code, String message, String hint) {
        return Problem.error(code, source.asked(), source.url() + message, hint);
    }

    private static <T extends Throwable> Optional<T> caused(Throwable failure, Class<T> type) {
        return chain(failure).filter(type::isInstance).map(type::cast).findFirst();
    }

    private static boolean says(Throwable failure, String word) {
        return chain(failure)
                .anyMatch(each -> String.valueOf(each.getMessage())
                        .toLowerCase(Locale.ROOT)
                        .contains(word));
    }

    private static Throwable root(Throwable failure) {
        return chain(failure).reduce((first, second) -> second).orElse(failure);
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .limit(20);
    }
}
