package dev.idp.templates.publish;

import dev.idp.templates.git.GitUrl;
import dev.idp.templates.platform.ForgeKind;
import dev.idp.templates.problem.Location;

/**
 * Where workloads are published.
 *
 * @param repository the GitOps repository
 * @param asked where it is named, for problems
 * @param branch the branch that Argo CD syncs from
 * @param forge the Git host that pull requests are opened on
 */
public record Destination(GitUrl repository, Location asked, String branch, ForgeKind forge) {}
