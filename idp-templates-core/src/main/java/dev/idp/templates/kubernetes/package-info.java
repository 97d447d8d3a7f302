/** Kubernetes objects: what they are called, what they refer to, and what differs between two of them. */
@NullMarked
package dev.idp.templates.kubernetes;

import org.jspecify.annotations.NullMarked;
