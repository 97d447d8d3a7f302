/** Repositories as values: the tree of a commit, fetched without checkout and without any setting of the machine. */
@NullMarked
package dev.idp.templates.git;

import org.jspecify.annotations.NullMarked;
