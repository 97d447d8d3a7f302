/** A template version as data: its parameters' schema, its manifests, and what it needs of an environment. */
@NullMarked
package dev.idp.templates.template;

import org.jspecify.annotations.NullMarked;
