/** Where template versions come from: from a name and a version to the files of exactly one release. */
@NullMarked
package dev.idp.templates.catalog;

import org.jspecify.annotations.NullMarked;
