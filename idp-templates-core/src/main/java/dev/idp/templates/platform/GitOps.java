package dev.idp.templates.platform;

import dev.idp.templates.problem.Location;

/**
 * The GitOps repository, as the platform file names it.
 *
 * @param repository its URL, without user name and password; not checked beyond that
 * @param branch the branch that Argo CD syncs from
 * @param forge the Git host that pull requests are opened on
 * @param place where the file says so
 */
public record GitOps(String repository, String branch, ForgeKind forge, Location place) {}
