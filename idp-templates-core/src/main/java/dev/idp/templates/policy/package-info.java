/** Judges the resources of an environment by admission policies and by rules over all of them together. */
@NullMarked
package dev.idp.templates.policy;

import org.jspecify.annotations.NullMarked;
