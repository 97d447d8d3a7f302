/** Parameters: a JSON Schema and raw values become complete, typed values that know where each of them was written. */
@NullMarked
package dev.idp.templates.parameter;

import org.jspecify.annotations.NullMarked;
