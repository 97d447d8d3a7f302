package dev.idp.templates.git;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.tree.TreePath;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a repository that somebody names.
 *
 * @param url the repository
 * @param ref a branch, a tag, {@code refs/heads/…}, {@code refs/tags/…} or a full commit id
 * @param path the folder or file that is meant; nothing for the whole tree
 * @param asked where it is named, for problems
 */
public record GitSource(GitUrl url, String ref, Optional<TreePath> path, Location asked) {
    private static final Pattern REF = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_./+-]{0,199}");
    private static final Pattern NOT_A_REF = Pattern.compile(".*(\\.\\.|//|/\\.|\\./).*|.*(\\.lock|/|\\.)|HEAD");
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");
    private static final Pattern ADDRESS = Pattern.compile("(?<url>.+)@(?<ref>[^@:]+)(:(?<path>[^@]+))?");
    private static final Pattern REPOSITORY = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://.*|[A-Za-z0-9_.-]+@[^/]+:.*");

    /**
     * Checks the name of the ref.
     *
     * @throws IdpException where no branch, tag or commit can have it
     */
    public GitSource {
        if (!REF.matcher(ref).matches() || NOT_A_REF.matcher(ref).matches()) {
            throw new IdpException(Problem.error(
                    GitCode.BAD_REF,
                    asked,
                    "found a ref that no branch, tag or commit is called",
                    "name a branch, a tag or all 40 digits of a commit"));
        }
    }

    /**
     * Tells whether a text names a repository, and not a file.
     *
     * @param text what a person wrote
     * @return true where {@link #parse} is to read it
     */
    public static boolean isRepository(String text) {
        return REPOSITORY.matcher(text).matches();
    }

    /**
     * Reads {@code URL@REF} or {@code URL@REF:PATH}. No problem repeats the text, which may hold a secret.
     *
     * @param text what a person wrote
     * @param asked where it stands, for problems
     * @return the place
     * @throws IdpException where it is not of this form
     */
    public static GitSource parse(String text, Location asked) {
        Matcher address = ADDRESS.matcher(text);
        if (!address.matches()) {
            GitUrl.parse(text, asked);
            throw noRef(asked);
        }
        if (address.group("url").matches("[A-Za-z]+://[^/]*") || !isRepository(address.group("url"))) {
            GitUrl.parse(text, asked); // the only @ is that of a user's name
            throw noRef(asked);
        }
        return new GitSource(
                GitUrl.parse(address.group("url"), asked),
                address.group("ref"),
                Optional.ofNullable(address.group("path")).map(path -> TreePath.parse(path, asked)),
                asked);
    }

    private static IdpException noRef(Location asked) {
        return new IdpException(Problem.error(
                GitCode.BAD_REF,
                asked,
                "found a repository without a ref, expected URL@REF or URL@REF:PATH",
                "add @ and a branch, tag or commit"));
    }

    /**
     * Refuses repositories in folders of this machine, for a source that another machine names.
     *
     * @return this source
     * @throws IdpException where the repository is one
     */
    public GitSource remote() {
        if (url.isLocal()) {
            throw new IdpException(Problem.error(
                    GitCode.LOCAL_NOT_ALLOWED,
                    asked,
                    "found a file: URL in a platform file that comes from another machine",
                    "name the repository by https or ssh"));
        }
        return this;
    }

    /**
     * Tells whether the place is on another machine.
     *
     * @return false for a {@code file:} URL
     */
    public boolean isRemote() {
        return !url.isLocal();
    }

    /**
     * Names another place in the same repository.
     *
     * @param otherRef its ref
     * @param otherPath its path; nothing for the whole tree
     * @param otherAsked where it is named
     * @return the other place
     */
    public GitSource with(String otherRef, Optional<TreePath> otherPath, Location otherAsked) {
        return new GitSource(url, otherRef, otherPath, otherAsked);
    }

    /** Tells whether the ref is a commit, which never moves. */
    boolean isCommit() {
        return COMMIT.matcher(ref).matches();
    }

    /** Returns {@code URL@REF} or {@code URL@REF:PATH}, without any secret. */
    @Override
    public String toString() {
        return url + "@" + ref + path.map(place -> ":" + place).orElse("");
    }
}
