/** The goals of the Maven plugin: one class for each, which turns its parameters into options and an outcome into log lines. */
@NullMarked
package dev.idp.maven;

import org.jspecify.annotations.NullMarked;
