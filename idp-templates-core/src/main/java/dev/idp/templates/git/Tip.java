package dev.idp.templates.git;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.tree.FileEntry;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;

/** A commit of a repository, mostly that at which a branch ends; its files are received when they are asked for. */
public final class Tip {
    private final ReceivedObjects objects;
    private final Place place;
    private final Descent descent;
    private final RevCommit commit;

    Tip(ReceivedObjects objects, Place place) {
        this.objects = objects;
        this.place = place;
        this.descent = new Descent(objects, place);
        this.commit = objects.parsed(place.commit());
    }

    /**
     * Names the commit.
     *
     * @return its full id
     */
    public String commit() {
        return commit.name();
    }

    /**
     * Names the commits that this one follows.
     *
     * @return their full ids; empty for the first commit of a repository
     */
    public List<String> parents() {
        return parents(commit);
    }

    /** Reads the commit itself: to a walk, a commit whose parents were not received has none. */
    static List<String> parents(RevCommit commit) {
        return new String(commit.getRawBuffer(), StandardCharsets.ISO_8859_1)
                .lines()
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> line.startsWith("parent "))
                .map(line -> line.substring("parent ".length()))
                .toList();
    }

    /**
     * Reads what the commit says of itself.
     *
     * @return author, message and time
     */
    public CommitText text() {
        return CommitText.of(commit);
    }

    /**
     * Receives folders and files ahead, in one conversation instead of one for each.
     *
     * @param paths what will be read; what is not there counts nothing
     * @return this tip
     * @throws IdpException where the repository does not give them
     */
    public Tip receive(Collection<TreePath> paths) {
        descent.receive(List.of(root()), paths);
        objects.whole(
                place,
                paths.stream()
                        .flatMap(path -> descent.find(root(), path).stream())
                        .filter(entry -> entry.isTree() || entry.isFile())
                        .map(RawTree.Entry::id)
                        .toList());
        return this;
    }

    /**
     * Reads a folder.
     *
     * @param path the folder
     * @return its files, under their paths in it; empty where there is no such folder
     * @throws IdpException with everything in it that no tree may hold
     */
    public FileTree folder(TreePath path) {
        receive(List.of(path));
        return descent.find(root(), path).filter(RawTree.Entry::isTree).isPresent() ? read(path) : FileTree.EMPTY;
    }

    /**
     * Reads one file.
     *
     * @param path the file
     * @return its content, if it is there
     * @throws IdpException where it is too large, a link or a submodule
     */
    public Optional<FileEntry> file(TreePath path) {
        receive(List.of(path));
        return descent.find(root(), path).filter(entry -> !entry.isTree()).isPresent()
                ? read(path).get(path.name())
                : Optional.empty();
    }

    private FileTree read(TreePath path) {
        GitSource source = place.source()
                .with(place.source().ref(), Optional.of(path), place.source().asked());
        try {
            return new CommitReader(objects.repository(), source, objects.limits()).read(commit);
        } catch (IOException impossible) {
            throw new UncheckedIOException("files that were received", impossible);
        }
    }

    /**
     * Names what stands at a path without receiving it. What is the same has the same id.
     *
     * @param path a folder or file
     * @return the id of its tree or content, if it is there
     * @throws IdpException where the repository does not give the folders above it
     */
    public Optional<String> id(TreePath path) {
        descent.receive(List.of(root()), List.of(path));
        return descent.find(root(), path).map(entry -> entry.id().name());
    }

    /**
     * Opens the folder of a file, as the start for what lies around it.
     *
     * @param file a file in the repository's root, which names the place in problems
     * @return the files around it
     */
    public CommitFolder beside(TreePath file) {
        GitSource named = place.source()
                .with(place.source().ref(), Optional.of(file), place.source().asked());
        return new TipFolder(this, named, Optional.empty());
    }

    Place place() {
        return place;
    }

    Descent descent() {
        return descent;
    }

    ObjectId root() {
        return commit.getTree();
    }
}
