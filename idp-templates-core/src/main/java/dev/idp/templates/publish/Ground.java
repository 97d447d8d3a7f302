package dev.idp.templates.publish;

import dev.idp.templates.catalog.Catalogs;
import dev.idp.templates.platform.Platform;
import dev.idp.templates.review.ReviewTemplate;

/**
 * What a publication stands on: the application's repository chooses nothing of it.
 *
 * @param platform the platform, as the target branch has it
 * @param catalogs the catalogs that it names
 * @param template the words of what reviewers are told
 */
public record Ground(Platform platform, Catalogs catalogs, ReviewTemplate template) {}
