/** Files as values: a project between reading and writing is an immutable tree of paths and bytes. */
@NullMarked
package dev.idp.templates.tree;

import org.jspecify.annotations.NullMarked;
