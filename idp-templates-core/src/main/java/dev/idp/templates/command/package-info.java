/** What each command does, the same for every front end: options in, outcome out; the only package that reads a project. */
@NullMarked
package dev.idp.templates.command;

import org.jspecify.annotations.NullMarked;
