package dev.idp.templates.git;

import dev.idp.templates.tree.FileTree;

/**
 * What a place in a repository held when it was fetched.
 *
 * @param commit the full id of the commit
 * @param tree the files of the folder that was asked for, under their paths in it; a file alone under its own name
 */
public record FetchedTree(String commit, FileTree tree) {}
