/** Strict YAML: reading to nodes that know their place, and writing that YAML 1.1 and 1.2 readers understand alike. */
@NullMarked
package dev.idp.templates.yaml;

import org.jspecify.annotations.NullMarked;
