package dev.idp.templates.git;

import dev.idp.templates.problem.Location;
import dev.idp.templates.tree.FileEntry;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import java.util.Optional;

/** A place at a tip, whose files are received when they are asked for. */
final class TipFolder implements CommitFolder {
    private final Tip tip;
    private final GitSource source;
    private final Optional<TreePath> folder;

    /**
     * Names a place.
     *
     * @param source how it is called
     * @param folder the folder that paths start from; nothing for the root
     */
    TipFolder(Tip tip, GitSource source, Optional<TreePath> folder) {
        this.tip = tip;
        this.source = source;
        this.folder = folder;
    }

    @Override
    public GitSource source() {
        return source;
    }

    @Override
    public String commit() {
        return tip.commit();
    }

    @Override
    public Optional<FileEntry> file(TreePath path) {
        return tip.file(below(path));
    }

    @Override
    public FileTree folder(TreePath path) {
        return tip.folder(below(path));
    }

    private TreePath below(TreePath path) {
        return folder.map(start -> start.resolve(path)).orElse(path);
    }

    @Override
    public CommitFolder elsewhere(Optional<TreePath> path, Location asked) {
        return new TipFolder(tip, source.with(source.ref(), path, asked), path);
    }
}
