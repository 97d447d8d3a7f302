package dev.idp.templates.publish;

import dev.idp.templates.catalog.Catalogs;
import dev.idp.templates.platform.Platform;

/**
 * What a publication stands on: the application's repository chooses nothing of it.
 *
 * @param platform the platform, as the target branch has it
 * @param catalogs the catalogs that it names
 */
public record Ground(Platform platform, Catalogs catalogs) {}
