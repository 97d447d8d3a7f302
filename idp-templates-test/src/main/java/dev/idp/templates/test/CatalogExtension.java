package dev.idp.templates.test;

import dev.idp.templates.catalog.Catalog;
import dev.idp.templates.generate.Plan;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreeReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Lets tests of a catalog ask for its examples.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final CatalogExtension CATALOG = CatalogExtension.of(Path.of("."));
 *
 * @Test
 * void prod_has_three_pods(@FromExample("acme-service@1.0.0/minimal") Plan plan) {
 *     assertThat(plan).environment("prod").resource("Deployment/hello").hasField("spec.replicas", 3);
 * }
 * }</pre>
 */
public final class CatalogExtension implements ParameterResolver {
    private static final Pattern EXAMPLE = Pattern.compile("(?<template>[^@/]+)@(?<version>[^/]+)/(?<name>[^/]+)");

    private final Path folder;

    private CatalogExtension(Path folder) {
        this.folder = folder;
    }

    /**
     * Takes a catalog.
     *
     * @param folder its folder, with {@code index.yaml}
     * @return the extension; candidates may be used
     */
    public static CatalogExtension of(Path folder) {
        return new CatalogExtension(folder);
    }

    /**
     * Opens the catalog as it is now.
     *
     * @return the catalog
     */
    public Catalog catalog() {
        return Catalog.directory(folder, folder.toString(), true);
    }

    /**
     * Starts with an example.
     *
     * @param example {@code TEMPLATE@VERSION/NAME}
     * @return what plans it, on the platform beside it or on the bundled one
     * @throws ParameterResolutionException where there is no such example
     */
    public WorkloadTester example(String example) {
        Matcher parts = EXAMPLE.matcher(example);
        if (!parts.matches()) {
            throw new ParameterResolutionException("expected TEMPLATE@VERSION/NAME, found " + example);
        }
        Path place = folder.resolve(parts.group("template"))
                .resolve(parts.group("version"))
                .resolve("examples")
                .resolve(parts.group("name"));
        try {
            FileTree files = TreeReader.read(place);
            WorkloadTester tester = WorkloadTester.of(
                            files.get("idp.yaml").orElseThrow().text(), catalog())
                    .withManifests(files);
            return files.get("platform.yaml")
                    .map(platform -> tester.onPlatform(platform.text()))
                    .orElse(tester);
        } catch (IOException unreadable) {
            throw new ParameterResolutionException("cannot read " + place, unreadable);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return parameter.isAnnotated(FromExample.class) && (type == Plan.class || type == WorkloadTester.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        WorkloadTester tester = example(
                parameter.findAnnotation(FromExample.class).orElseThrow().value());
        return parameter.getParameter().getType() == Plan.class ? tester.plan() : tester;
    }
}
