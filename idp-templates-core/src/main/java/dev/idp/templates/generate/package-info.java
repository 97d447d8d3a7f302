/** The main way: from a descriptor to the files of all its environments, and back to the question whether they are true. */
@NullMarked
package dev.idp.templates.generate;

import org.jspecify.annotations.NullMarked;
