/** Hygienic manifests: templates and data to nodes, where no value can ever become structure. */
@NullMarked
package dev.idp.templates.render;

import org.jspecify.annotations.NullMarked;
