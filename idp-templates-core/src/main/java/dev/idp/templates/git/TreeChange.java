package dev.idp.templates.git;

import java.util.Optional;

/**
 * A place whose content is not the same in two commits.
 *
 * @param path where it is in the repository; not checked in any way
 * @param before the id of its tree or content before; nothing where there was nothing
 * @param after the id of its tree or content after; nothing where there is nothing
 */
public record TreeChange(String path, Optional<String> before, Optional<String> after) {}
