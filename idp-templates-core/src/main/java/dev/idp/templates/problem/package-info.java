/** The one error language: what is wrong, where, under which stable code, and what to do about it. */
@NullMarked
package dev.idp.templates.problem;

import org.jspecify.annotations.NullMarked;
