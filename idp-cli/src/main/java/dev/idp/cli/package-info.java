/** The {@code idp} command: one class for each verb, which turns arguments into options and an outcome into text. */
@NullMarked
package dev.idp.cli;

import org.jspecify.annotations.NullMarked;
