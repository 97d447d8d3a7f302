package dev.idp.templates.catalog;

import dev.idp.templates.template.TemplateVersion;

/**
 * A template version that a catalog gave.
 *
 * @param catalog the catalog's name in the platform
 * @param template the version with its files
 * @param state who may use it
 */
public record CatalogVersion(String catalog, TemplateVersion template, VersionState state) {}
