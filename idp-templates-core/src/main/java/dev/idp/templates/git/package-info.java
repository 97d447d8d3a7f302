/** Repositories as values: trees of commits, fetched and changed without checkout and without any setting of the machine. */
@NullMarked
package dev.idp.templates.git;

import org.jspecify.annotations.NullMarked;
