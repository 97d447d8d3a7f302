/** The GitOps repository: what it starts with, and what a change of it has to keep. */
@NullMarked
package dev.idp.templates.gitops;

import org.jspecify.annotations.NullMarked;
