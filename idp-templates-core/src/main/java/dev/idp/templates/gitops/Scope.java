package dev.idp.templates.gitops;

import dev.idp.templates.catalog.Catalogs;
import dev.idp.templates.generate.Generator;
import dev.idp.templates.platform.Platform;
import java.time.LocalDate;

/**
 * What a change is judged by, all of it from the target branch.
 *
 * @param change the change
 * @param platform the platform of the target branch
 * @param layout where its workloads are
 * @param catalogs the catalogs of that platform
 * @param today the date that waivers are judged on
 * @param generator plans folders again
 */
record Scope(
        GitOpsChange change,
        Platform platform,
        Layout layout,
        Catalogs catalogs,
        LocalDate today,
        Generator generator) {}
