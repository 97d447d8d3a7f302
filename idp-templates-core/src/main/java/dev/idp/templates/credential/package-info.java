/** Tokens, each for the host that it was given for. */
@NullMarked
package dev.idp.templates.credential;

import org.jspecify.annotations.NullMarked;
