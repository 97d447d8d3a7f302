package dev.idp.templates.render;

import freemarker.core.SyntaxNode;

/**
 * A template file and its tree.
 *
 * @param source the file
 * @param root its tree, parsed without white-space stripping
 */
record Parsed(Source source, SyntaxNode root) {}
