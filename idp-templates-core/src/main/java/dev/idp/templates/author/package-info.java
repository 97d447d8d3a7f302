/** The tools of a template's author: start, check, test, compare and release the versions of a catalog. */
@NullMarked
package dev.idp.templates.author;

import org.jspecify.annotations.NullMarked;
