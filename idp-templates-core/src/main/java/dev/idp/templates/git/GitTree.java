package dev.idp.templates.git;

import dev.idp.templates.problem.Location;
import dev.idp.templates.tree.ContentLostException;
import dev.idp.templates.tree.FileEntry;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.StoredTree;
import dev.idp.templates.tree.TreePath;
import java.io.IOException;
import java.util.Optional;

/** The files of a place in a repository at one commit, read from the cache where they are asked for. */
public final class GitTree implements CommitFolder {
    private final GitTrees trees;
    private final GitSource source;
    private final String commit;
    private StoredTree stored;

    GitTree(GitTrees trees, GitSource source, String commit, StoredTree stored) {
        this.trees = trees;
        this.source = source;
        this.commit = commit;
        this.stored = stored;
    }

    @Override
    public GitSource source() {
        return source;
    }

    @Override
    public String commit() {
        return commit;
    }

    @Override
    public Optional<FileEntry> file(TreePath path) throws IOException {
        return read(tree -> tree.file(path));
    }

    @Override
    public FileTree folder(TreePath path) throws IOException {
        return read(tree -> tree.folder(path));
    }

    @Override
    public CommitFolder elsewhere(Optional<TreePath> path, Location asked) throws IOException {
        return trees.open(source.with(commit, path, asked));
    }

    private interface Reading<T> {
        T of(StoredTree tree) throws IOException;
    }

    /** What the cache has lost is fetched again, once. */
    private synchronized <T> T read(Reading<T> reading) throws IOException {
        try {
            return reading.of(stored);
        } catch (ContentLostException lost) {
            stored = trees.fetch(source, commit);
            return reading.of(stored);
        }
    }
}
