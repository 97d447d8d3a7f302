/** Turns the resources of the environments into a base with an overlay for each, and reads those back. */
@NullMarked
package dev.idp.templates.kustomize;

import org.jspecify.annotations.NullMarked;
