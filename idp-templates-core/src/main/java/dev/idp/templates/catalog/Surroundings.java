package dev.idp.templates.catalog;

import dev.idp.templates.git.CommitFolder;
import dev.idp.templates.git.GitTrees;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the source of a catalog is looked for with.
 *
 * @param base the folder that relative paths start from
 * @param platform the repository that the platform file came from, where it did: paths then start from its folder there
 * @param git how repositories are read
 * @param artifacts how jars of a Maven repository are read
 */
public record Surroundings(Path base, Optional<CommitFolder> platform, GitTrees git, ArtifactSource artifacts) {}
