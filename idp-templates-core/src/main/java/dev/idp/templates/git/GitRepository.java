package dev.idp.templates.git;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;

/**
 * Reads and changes single folders of a repository, however large it is, without a clone: what is needed is received into
 * memory, and what is pushed is what changed. No hook, filter, attribute or Git configuration of the machine takes part.
 * For one thread.
 */
public final class GitRepository {
    private static final String BRANCHES = "refs/heads/";

    private final GitUrl url;
    private final Location asked;
    private final ReceivedObjects objects;
    private final Optional<SigningKey> signing;

    private GitRepository(GitUrl url, Location asked, ReceivedObjects objects, Optional<SigningKey> signing) {
        this.url = url;
        this.asked = asked;
        this.objects = objects;
        this.signing = signing;
    }

    /**
     * Names a repository; it is not contacted yet.
     *
     * @param url the repository
     * @param asked where it is named, for problems
     * @param access who we are
     * @return the repository
     */
    public static GitRepository open(GitUrl url, Location asked, GitAccess access) {
        return open(url, asked, access, GitLimits.USUAL);
    }

    static GitRepository open(GitUrl url, Location asked, GitAccess access, GitLimits limits) {
        return new GitRepository(url, asked, new ReceivedObjects(access, limits), Optional.empty());
    }

    /**
     * Signs the commits that are made from now on.
     *
     * @param key with what
     * @return this repository, with all that was received; its commits are signed
     */
    public GitRepository signedWith(SigningKey key) {
        return new GitRepository(url, asked, objects, Optional.of(key));
    }

    /**
     * Receives where a branch ends.
     *
     * @param branch its name, without {@code refs/heads/}
     * @return its last commit
     * @throws IdpException where the repository cannot be reached or has no such branch
     */
    public Tip tip(String branch) {
        return Optional.ofNullable(tips(List.of(branch)).get(branch))
                .orElseThrow(() -> new IdpException(Problem.error(
                        GitCode.UNKNOWN_REF,
                        asked,
                        "found no branch " + branch + " in " + url,
                        "check the name, or push a first commit to it")));
    }

    /**
     * Receives where branches end, all in one conversation.
     *
     * @param branches their names, at least one, without {@code refs/heads/}
     * @return their last commits by name; a branch that is not there has none
     * @throws IdpException where the repository cannot be reached
     */
    public SortedMap<String, Tip> tips(Collection<String> branches) {
        SortedMap<String, GitSource> sources = new TreeMap<>();
        branches.forEach(branch -> sources.put(branch, branch(branch)));
        List<String> refs = sources.keySet().stream().map(BRANCHES::concat).toList();
        Map<String, ObjectId> found = objects.tips(sources.values().iterator().next(), refs);
        SortedMap<String, Tip> tips = new TreeMap<>();
        sources.forEach((branch, source) -> Optional.ofNullable(found.get(BRANCHES + branch))
                .ifPresent(commit -> tips.put(branch, new Tip(objects, new Place(source, commit)))));
        return tips;
    }

    private GitSource branch(String name) {
        GitSource source = new GitSource(url, name, Optional.empty(), asked);
        if (source.isCommit() || name.startsWith("refs/")) {
            throw new IdpException(Problem.error(
                    GitCode.BAD_REF, asked, "found a commit or a full ref where a branch is to be", "name a branch"));
        }
        return source;
    }

    /**
     * Receives a commit.
     *
     * @param commit its full id
     * @return the commit
     * @throws IdpException where the repository does not give it
     */
    public Tip at(String commit) {
        Place place = new Place(new GitSource(url, commit, Optional.empty(), asked), ObjectId.fromString(commit));
        objects.commit(place, Portion.TIP);
        return new Tip(objects, place);
    }

    /**
     * Looks where branches end, and receives nothing: the cheapest way to see whether one has moved.
     *
     * @param branches their names, at least one, without {@code refs/heads/}
     * @return the full ids of their commits by name; a branch that is not there has none
     * @throws IdpException where the repository cannot be reached
     */
    public SortedMap<String, String> commits(Collection<String> branches) {
        List<GitSource> sources = branches.stream().map(this::branch).toList();
        List<String> refs = branches.stream().map(BRANCHES::concat).toList();
        SortedMap<String, String> found = named(objects.list(sources.get(0), refs));
        found.keySet().retainAll(branches);
        return found;
    }

    private static SortedMap<String, String> named(Map<String, ObjectId> refs) {
        SortedMap<String, String> found = new TreeMap<>();
        refs.forEach((ref, commit) -> {
            if (ref.startsWith(BRANCHES)) {
                found.put(ref.substring(BRANCHES.length()), commit.name());
            }
        });
        return found;
    }

    /**
     * Lists branches.
     *
     * @param prefix what their names begin with, up to a slash: {@code idp/}
     * @return the full ids of their commits by name
     * @throws IdpException where the repository cannot be reached
     */
    public SortedMap<String, String> branches(String prefix) {
        GitSource source = branch(prefix + "a");
        SortedMap<String, String> found = named(objects.list(source, List.of(BRANCHES + prefix + "*")));
        found.keySet().removeIf(name -> !name.startsWith(prefix));
        return found;
    }

    /**
     * Commits folders in place of what is there, in memory. Nothing outside them changes, to the byte.
     *
     * @param base what the commit follows
     * @param folders their files; a folder without files is removed, and so are folders above it that hold nothing else
     * @param text author, message and time
     * @return the commit; nothing where the base holds exactly these files already
     * @throws IdpException where a file, link or submodule stands where a folder is to be, or the repository does not
     *     give the folders above
     * @throws IllegalArgumentException where one folder is in another
     */
    public Optional<Commit> commit(Tip base, Map<TreePath, FileTree> folders, CommitText text) {
        ObjectId tree = replaced(base, folders);
        return tree.equals(base.root()) ? Optional.empty() : Optional.of(commit(base, tree, folders, text));
    }

    private Commit commit(Tip base, ObjectId tree, Map<TreePath, FileTree> folders, CommitText text) {
        Set<ObjectId> onTheWay = base.descent().receive(List.of(base.root()), folders.keySet());
        Set<ObjectId> beside = new HashSet<>();
        onTheWay.forEach(each -> beside.addAll(base.descent().read(each).trees()));
        beside.removeAll(onTheWay);
        beside.removeIf(objects::isWhole);
        ObjectId parent = base.place().commit();
        return new Commit(write(tree, Optional.of(parent), text), tree, Optional.of(parent), onTheWay, beside);
    }

    /** Returns the tree of a commit with other folders. */
    ObjectId replaced(Tip base, Map<TreePath, FileTree> folders) {
        base.descent().receive(List.of(base.root()), folders.keySet());
        return insert(inserter -> {
            Optional<ObjectId> tree =
                    new TreeEdit(base.descent(), base.place(), inserter).replace(base.root(), folders);
            return tree.isPresent() ? tree.get() : RawTree.none().write(inserter);
        });
    }

    /**
     * Makes the first commit of a repository, in memory.
     *
     * @param files its files
     * @param text author, message and time
     * @return the commit, which follows none
     */
    public Commit first(FileTree files, CommitText text) {
        ObjectId tree = insert(inserter -> {
            Optional<ObjectId> written = TreeEdit.write(files, inserter);
            return written.isPresent() ? written.get() : RawTree.none().write(inserter);
        });
        return new Commit(write(tree, Optional.empty(), text), tree, Optional.empty(), Set.of(), Set.of());
    }

    private ObjectId write(ObjectId tree, Optional<ObjectId> parent, CommitText text) {
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(tree);
        parent.ifPresent(commit::setParentId);
        text.writeTo(commit);
        signing.ifPresent(key -> Hermetic.run(() -> key.sign(objects.repository(), commit)));
        return insert(inserter -> inserter.insert(commit));
    }

    private interface Insertion {
        ObjectId with(ObjectInserter inserter) throws IOException;
    }

    private ObjectId insert(Insertion insertion) {
        return Hermetic.run(() -> {
            try (ObjectInserter inserter = objects.repository().newObjectInserter()) {
                ObjectId id = insertion.with(inserter);
                inserter.flush();
                return id;
            } catch (IOException impossible) {
                throw new UncheckedIOException("objects in memory", impossible);
            }
        });
    }

    /**
     * Makes a branch what a commit is, where the branch is still what the caller has seen.
     *
     * @param commit the commit
     * @param branch the name of the branch
     * @param expected the full id of the commit that the branch is to be now; nothing where there is to be no such branch
     * @return what became of it
     * @throws IdpException where the repository cannot be reached, or gives us no right to push
     */
    public PushResult push(Commit commit, String branch, Optional<String> expected) {
        return push(Optional.of(commit), branch, expected);
    }

    /**
     * Deletes a branch, where it is still what the caller has seen.
     *
     * @param branch its name
     * @param expected the full id of the commit that it is to be now
     * @return what became of it
     * @throws IdpException where the repository cannot be reached, or gives us no right to push
     */
    public PushResult delete(String branch, String expected) {
        return push(Optional.empty(), branch, Optional.of(expected));
    }

    private PushResult push(Optional<Commit> commit, String branch, Optional<String> expected) {
        GitSource source = branch(branch);
        return Hermetic.run(() -> {
            try {
                return new Push(objects, source).run(commit, expected.map(ObjectId::fromString));
            } catch (IOException failure) {
                throw new IdpException(RemoteTrouble.problem(source, failure));
            }
        });
    }

    /**
     * Lists the commits that changed a folder, following first parents, so that a merged branch is one change.
     *
     * @param tip where to begin
     * @param folder the folder
     * @param most how many to list at most
     * @param commits how many commits of the branch to look at, at most
     * @return the commits, the latest first
     * @throws IdpException where the repository does not give its history
     */
    public List<Revision> log(Tip tip, TreePath folder, int most, int commits) {
        return new History(objects, tip.place(), folder).revisions(most, commits);
    }

    /** Names a branch of this repository in a problem. */
    IdpException problem(GitCode code, String branch, String message, String hint) {
        return new IdpException(Problem.error(code, asked, url + "@" + branch + message, hint));
    }
}
