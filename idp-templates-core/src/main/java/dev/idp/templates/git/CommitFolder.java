package dev.idp.templates.git;

import dev.idp.templates.problem.Location;
import dev.idp.templates.tree.FileEntry;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import java.io.IOException;
import java.util.Optional;

/** The files of a place in a repository at one commit. */
public interface CommitFolder {
    /**
     * Names the place.
     *
     * @return the source, as it was asked for
     */
    GitSource source();

    /**
     * Names the commit.
     *
     * @return its full id
     */
    String commit();

    /**
     * Reads one file.
     *
     * @param path its path below the place
     * @return its content, if it is there
     * @throws IOException where the cache cannot be read
     */
    Optional<FileEntry> file(TreePath path) throws IOException;

    /**
     * Reads one folder.
     *
     * @param path its path below the place
     * @return its files, under their paths in it; empty where there is no such folder
     * @throws IOException where the cache cannot be read
     */
    FileTree folder(TreePath path) throws IOException;

    /**
     * Opens another place at the same commit.
     *
     * @param path its path from the repository's root; nothing for the root itself
     * @param asked where it is named, for problems
     * @return the other place
     * @throws IOException where the cache cannot be read or written
     */
    CommitFolder elsewhere(Optional<TreePath> path, Location asked) throws IOException;
}
