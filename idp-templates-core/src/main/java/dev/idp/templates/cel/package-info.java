/** The Common Expression Language with the libraries of Kubernetes: compiles expressions, keeps them, and evaluates them. */
@NullMarked
package dev.idp.templates.cel;

import org.jspecify.annotations.NullMarked;
