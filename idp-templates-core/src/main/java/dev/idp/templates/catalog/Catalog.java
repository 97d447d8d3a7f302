package dev.idp.templates.catalog;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.NearMiss;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.template.TemplateVersion;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.yaml.MapNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A folder tree {@code TEMPLATE/VERSION/} with its {@code index.yaml}: turns a reference into a template version. */
public final class Catalog {
    private static final TreePath INDEX = TreePath.of("index.yaml");
    private static final String BUNDLED = "bundled catalog";

    private final CatalogFiles files;
    private final CatalogIndex index;
    private final boolean candidates;
    private final VersionLoader versions;

    private Catalog(CatalogFiles files, CatalogIndex index, boolean candidates) {
        this.files = files;
        this.index = index;
        this.candidates = candidates;
        this.versions = new VersionLoader(folder -> read(() -> files.folder(folder)), new VersionLoader.Check() {
            @Override
            public void known(String template, String version, Location asked) {
                checkKnown(template, version, asked, asked);
            }

            @Override
            public void state(TemplateVersion found, Location asked) {
                checkState(found, asked);
            }
        });
    }

    /**
     * Opens the catalog that a platform names.
     *
     * @param source one of {@code {bundled: true}}, {@code {directory: PATH}}; with {@code candidates: true} versions may
     *     be used that are not released
     * @param base the folder that relative paths start from
     * @return the catalog
     * @throws IdpException where the catalog is not there, or not of a kind that can be opened
     */
    public static Catalog open(MapNode source, Path base) {
        boolean candidates = source.truth("candidates").orElse(false);
        if (source.truth("bundled").orElse(false)) {
            return bundled(candidates);
        }
        Optional<String> directory = source.text("directory");
        if (directory.isPresent()) {
            return directory(base.resolve(directory.get()), directory.get(), candidates);
        }
        throw new IdpException(Problem.error(
                CatalogCode.NOT_SUPPORTED_YET,
                source.locate(Pointer.ROOT),
                "catalogs from Git and Maven are not supported yet by this version of the engine",
                "use {bundled: true} or {directory: PATH}"));
    }

    /**
     * Opens a catalog in a folder.
     *
     * @param folder the folder
     * @param label what people call it
     * @param candidates whether versions may be used that are not released
     * @return the catalog
     * @throws IdpException where there is no catalog
     */
    public static Catalog directory(Path folder, String label, boolean candidates) {
        return open(new DirectoryFiles(folder, label), candidates);
    }

    /**
     * Opens a catalog that is held in memory.
     *
     * @param files {@code index.yaml} and the folders {@code TEMPLATE/VERSION/}
     * @param label what people call it
     * @param candidates whether versions may be used that are not released
     * @return the catalog
     * @throws IdpException where there is no index, or it is none
     */
    public static Catalog of(FileTree files, String label, boolean candidates) {
        return open(new TreeFiles(files, label), candidates);
    }

    /**
     * Opens the catalog that comes with the engine, found on the class path.
     *
     * @param candidates whether versions may be used that are not released
     * @return the catalog
     */
    public static Catalog bundled(boolean candidates) {
        try {
            for (URL url : Collections.list(Catalog.class.getClassLoader().getResources(INDEX.toString()))) {
                if (isCatalog(url)) {
                    return open(filesAround(url), candidates);
                }
            }
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException("cannot read the class path", unreadable);
        }
        throw new IllegalStateException("the bundled catalog is not on the class path");
    }

    private static boolean isCatalog(URL url) throws IOException {
        try (InputStream in = url.openStream()) {
            return new String(in.readNBytes(4096), StandardCharsets.UTF_8).contains("kind: CatalogIndex");
        }
    }

    private static CatalogFiles filesAround(URL url) throws URISyntaxException {
        if (!url.getProtocol().equals("jar")) {
            Path file = Path.of(url.toURI());
            return new DirectoryFiles(file.resolveSibling(""), BUNDLED);
        }
        String path = url.getPath();
        return new JarFiles(Path.of(new URI(path.substring(0, path.lastIndexOf("!/")))), BUNDLED);
    }

    private static Catalog open(CatalogFiles files, boolean candidates) {
        return read(() -> {
            byte[] bytes = files.file(INDEX)
                    .orElseThrow(() -> new IdpException(Problem.error(
                            CatalogCode.NO_CATALOG,
                            Location.of(files.label()),
                            "found no " + INDEX + ", expected a catalog",
                            "check the path")))
                    .bytes();
            return new Catalog(files, CatalogIndex.read(files.label() + "/" + INDEX, bytes), candidates);
        });
    }

    /**
     * Lists the templates.
     *
     * @return their names, in the order of the index
     */
    public List<String> templates() {
        return index.templates();
    }

    /**
     * Lists the versions of a template.
     *
     * @param template its name
     * @return the versions, in the order of the index; empty for an unknown template
     */
    public List<String> versions(String template) {
        return index.versions(template);
    }

    /**
     * Finds a template version.
     *
     * @param template its name
     * @param version its exact version
     * @param nameAsked where the name stands, for problems
     * @param asked where the version stands, for problems
     * @return the version
     * @throws IdpException where the catalog has no such version, may not give it, or its files are not what was released
     */
    public TemplateVersion find(String template, String version, Location nameAsked, Location asked) {
        checkKnown(template, version, nameAsked, asked);
        TemplateVersion found = versions.load(template, version);
        checkState(found, asked);
        return found;
    }

    private void checkKnown(String template, String version, Location nameAsked, Location asked) {
        if (!templates().contains(template)) {
            throw new IdpException(Problem.error(
                    CatalogCode.UNKNOWN_TEMPLATE,
                    nameAsked,
                    "found no template " + template + " in " + files.label(),
                    NearMiss.hint(template, templates())));
        }
        if (!versions(template).contains(version)) {
            boolean range = !version.matches("[0-9]+\\.[0-9]+\\.[0-9]+([-+].*)?");
            throw new IdpException(Problem.error(
                    range ? CatalogCode.NOT_SUPPORTED_YET : CatalogCode.UNKNOWN_VERSION,
                    asked,
                    range
                            ? "found " + version + ": ranges are not supported yet by this version of the engine"
                            : "found no version " + version + " of " + template + " in " + files.label(),
                    "versions: " + String.join(", ", versions(template))));
        }
    }

    private void checkState(TemplateVersion found, Location asked) {
        boolean candidate = index.state(found.name(), found.version()).equals("candidate");
        if (candidate && !candidates) {
            throw new IdpException(Problem.error(
                    CatalogCode.CANDIDATE_NOT_ALLOWED,
                    asked,
                    "found " + found.label() + ", which is a candidate: it may still change",
                    "use a released version, or say candidates: true for the catalog in the platform file"));
        }
        if (!candidate) {
            checkFiles(found);
        }
    }

    private void checkFiles(TemplateVersion found) {
        Optional<String> digest = index.digest(found.name(), found.version());
        if (!digest.equals(Optional.of(found.digest()))) {
            throw new IdpException(Problem.error(
                    CatalogCode.RELEASED_FILES_CHANGED,
                    index.locate(found.name(), found.version()),
                    "released as " + digest.orElse("nothing") + ", found " + found.digest(),
                    "restore the files of " + found.label() + "; a change is a new version"));
        }
    }

    private static <T> T read(Reading<T> reading) {
        try {
            return reading.get();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the catalog", unreadable);
        }
    }

    private interface Reading<T> {
        T get() throws IOException;
    }
}
