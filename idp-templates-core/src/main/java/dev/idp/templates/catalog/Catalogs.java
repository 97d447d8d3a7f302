package dev.idp.templates.catalog;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.NearMiss;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.template.TemplateVersion;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The catalogs of a platform by their names, each opened when it is asked for. A reference that names no catalog is found
 * in the one that has the template.
 */
public final class Catalogs {
    private static final String DEFAULT = "default";

    private final SortedMap<String, Supplier<Catalog>> sources;
    private final Map<String, Catalog> opened = new ConcurrentHashMap<>();

    private Catalogs(SortedMap<String, Supplier<Catalog>> sources) {
        this.sources = Collections.unmodifiableSortedMap(new TreeMap<>(sources));
    }

    /**
     * Gathers catalogs.
     *
     * @param sources how to open each catalog, by its name in the platform
     * @return the catalogs
     */
    public static Catalogs of(Map<String, Supplier<Catalog>> sources) {
        return new Catalogs(new TreeMap<>(sources));
    }

    /**
     * Takes the only catalog.
     *
     * @param catalog the catalog, named {@code default}
     * @return the catalogs
     */
    public static Catalogs of(Catalog catalog) {
        return of(Map.of(DEFAULT, () -> catalog));
    }

    /**
     * Lists the catalogs.
     *
     * @return their names in alphabetical order
     */
    public List<String> names() {
        return List.copyOf(sources.keySet());
    }

    /**
     * Opens a catalog; the second time the same one.
     *
     * @param name one of {@link #names}
     * @return the catalog
     * @throws IdpException where it is not there
     */
    public Catalog get(String name) {
        return opened.computeIfAbsent(
                name,
                known -> Optional.ofNullable(sources.get(known))
                        .orElseThrow(() -> new IllegalArgumentException("no catalog " + known))
                        .get());
    }

    /**
     * Chooses a template version, see {@link Catalog#choose}.
     *
     * @param request what somebody asked for
     * @param problems takes warnings
     * @return the version
     * @throws IdpException where no catalog or more than one has the template, or no version will do
     */
    public CatalogVersion choose(VersionRequest request, Problems problems) {
        String name = nameFor(request);
        return found(name, get(name).choose(request, problems));
    }

    /**
     * Finds a template version that was chosen before, see {@link Catalog#keep}.
     *
     * @param catalog the name of its catalog
     * @param request what somebody asked for
     * @param version the exact version
     * @param problems takes warnings
     * @return the version
     * @throws IdpException where the catalog has no such version, or may not give it
     */
    public CatalogVersion keep(String catalog, VersionRequest request, String version, Problems problems) {
        return found(catalog, get(catalog).keep(request, version, problems));
    }

    /**
     * Finds the template version that written files were made from.
     *
     * @param template its name
     * @param version its exact version
     * @param digest identifies its files
     * @param asked where the version is named, for problems
     * @return the version with these files; where no catalog has it, the version as the first catalog with such a version
     *     has it
     * @throws IdpException where no catalog has the version, or may give it
     */
    public TemplateVersion find(String template, String version, String digest, Location asked) {
        List<Catalog> having = names().stream()
                .map(this::get)
                .filter(catalog -> catalog.versions(template).contains(version))
                .toList();
        VersionRequest request = new VersionRequest(Optional.empty(), template, version, asked, asked);
        if (having.isEmpty()) {
            return get(nameFor(request)).keep(request, version, new Problems());
        }
        return having.stream()
                .map(catalog -> catalog.keep(request, version, new Problems()))
                .filter(found -> found.digest().equals(digest))
                .findFirst()
                .orElseGet(() -> having.get(0).keep(request, version, new Problems()));
    }

    private CatalogVersion found(String catalog, TemplateVersion version) {
        VersionState state =
                get(catalog).state(version.name(), version.version()).orElseThrow();
        return new CatalogVersion(catalog, version, state);
    }

    private String nameFor(VersionRequest request) {
        if (request.catalog().isPresent()) {
            return known(request.catalog().get(), request);
        }
        List<String> having = names().stream()
                .filter(name -> names().size() == 1 || get(name).templates().contains(request.template()))
                .toList();
        if (having.size() > 1) {
            throw ambiguous(request, having);
        }
        return having.stream().findFirst().orElseThrow(() -> unknown(request));
    }

    private static IdpException ambiguous(VersionRequest request, List<String> having) {
        return new IdpException(Problem.error(
                CatalogCode.AMBIGUOUS_TEMPLATE,
                request.nameAsked(),
                "found " + request.template() + " in more than one catalog: " + String.join(", ", having),
                having.stream()
                        .map(name -> name + "/" + request.template())
                        .collect(Collectors.joining(" or ", "write ", ""))));
    }

    private String known(String catalog, VersionRequest request) {
        if (!sources.containsKey(catalog)) {
            throw new IdpException(Problem.error(
                    CatalogCode.UNKNOWN_CATALOG,
                    request.nameAsked(),
                    "found the catalog " + catalog + ", which the platform does not have",
                    NearMiss.hint(catalog, names())));
        }
        return catalog;
    }

    private IdpException unknown(VersionRequest request) {
        List<String> templates = names().stream()
                .flatMap(name -> get(name).templates().stream())
                .distinct()
                .toList();
        return new IdpException(Problem.error(
                CatalogCode.UNKNOWN_TEMPLATE,
                request.nameAsked(),
                "found no template " + request.template() + " in the catalogs " + String.join(", ", names()),
                NearMiss.hint(request.template(), templates)));
    }
}
