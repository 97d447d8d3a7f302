/** The promise to make the same bytes again: what a written folder was made from. */
@NullMarked
package dev.idp.templates.lock;

import org.jspecify.annotations.NullMarked;
