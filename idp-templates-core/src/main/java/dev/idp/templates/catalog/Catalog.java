package dev.idp.templates.catalog;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.NearMiss;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.template.TemplateVersion;
import dev.idp.templates.tree.FileEntry;
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
import java.util.Enumeration;
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
        this.versions = new VersionLoader(folder -> read(() -> files.folder(folder)), this::listed);
    }

    /**
     * Opens the catalog that a platform names.
     *
     * @param source one of {@code {bundled: true}}, {@code {directory: PATH}}, {@code {git: URL, ref: REF}} with or
     *     without {@code path: PATH}, {@code {maven: GROUP:ARTIFACT:VERSION}}; with {@code candidates: true} versions may
     *     be used that are not released
     * @param around what it is looked for with
     * @return the catalog
     * @throws IdpException where the catalog is not there or cannot be had
     */
    public static Catalog open(MapNode source, Surroundings around) {
        boolean candidates = source.truth("candidates").orElse(false);
        return source.truth("bundled").orElse(false)
                ? bundled(candidates)
                : read(() -> open(new CatalogSource(around).files(source), candidates));
    }

    /**
     * Opens a catalog that a person wants to try out; candidates may be used.
     *
     * @param argument a folder, {@code git:URL@REF}, {@code git:URL@REF:PATH} or {@code maven:GROUP:ARTIFACT:VERSION}
     * @param asked where it is written, for problems
     * @param around what it is looked for with
     * @return the catalog
     * @throws IdpException where the catalog is not there or cannot be had
     */
    public static Catalog open(String argument, Location asked, Surroundings around) {
        return read(() -> open(new CatalogSource(around).files(argument, asked), true));
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
            Enumeration<URL> found = Catalog.class.getClassLoader().getResources(INDEX.toString());
            while (found.hasMoreElements()) { // the first will do: each further step opens further jars
                URL url = found.nextElement();
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

    private static CatalogFiles filesAround(URL url) throws IOException, URISyntaxException {
        if (!url.getProtocol().equals("jar")) {
            Path file = Path.of(url.toURI());
            return new DirectoryFiles(file.resolveSibling(""), BUNDLED);
        }
        String path = url.getPath();
        return JarFiles.open(Path.of(new URI(path.substring(0, path.lastIndexOf("!/")))), BUNDLED);
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
            return new Catalog(files, CatalogIndexReader.read(files.label() + "/" + INDEX, bytes), candidates);
        });
    }

    /**
     * Names the catalog.
     *
     * @return what people call it: where it comes from
     */
    public String source() {
        return files.label();
    }

    /**
     * Returns the commit that the catalog was read at.
     *
     * @return the commit's hash; nothing where the catalog does not come from Git
     */
    public Optional<String> commit() {
        return files.commit();
    }

    /**
     * Returns the serial of the catalog's index.
     *
     * @return a positive number that grows with each release of the catalog
     */
    public long serial() {
        return index.serial();
    }

    /**
     * Lists the templates.
     *
     * @return their names, in the order of the index
     */
    public List<String> templates() {
        return index.names();
    }

    /**
     * Lists the versions of a template.
     *
     * @param template its name
     * @return the versions in ascending order; empty for an unknown template
     */
    public List<String> versions(String template) {
        return index.versions(template).stream()
                .map(version -> version.version().toString())
                .toList();
    }

    /**
     * Tells who may use a version.
     *
     * @param template the template's name
     * @param version an exact version
     * @return the state; nothing for an unknown version
     */
    public Optional<VersionState> state(String template, String version) {
        return index.version(template, version).map(IndexedVersion::state);
    }

    /**
     * Tells what a version's files are, as far as the index says it.
     *
     * @param template the template's name
     * @param version an exact version
     * @return the digest; nothing for an unknown version
     */
    public Optional<String> digest(String template, String version) {
        return index.version(template, version).map(IndexedVersion::digest);
    }

    /**
     * Reads one file of a version, and no other.
     *
     * @param template the template's name
     * @param version one of its versions
     * @param file the file's path in the version
     * @return its content, if it is there
     */
    public Optional<FileEntry> file(String template, String version, String file) {
        TreePath path = TreePath.of(template).resolve(version).resolve(file);
        return read(() -> files.file(path));
    }

    /**
     * Finds a template version that was used before.
     *
     * @param template its name
     * @param version its exact version
     * @param nameAsked where the name stands, for problems
     * @param asked where the version stands, for problems
     * @return the version
     * @throws IdpException where the catalog has no such version, may not give it, or its files are not what was released
     */
    public TemplateVersion find(String template, String version, Location nameAsked, Location asked) {
        return keep(new VersionRequest(Optional.empty(), template, version, nameAsked, asked), version, new Problems());
    }

    /**
     * Chooses a template version: the highest one that the request admits and that may be chosen.
     *
     * @param request what somebody asked for
     * @param problems takes warnings
     * @return the version
     * @throws IdpException where no version will do, or the files of the one that would are not what was released
     */
    public TemplateVersion choose(VersionRequest request, Problems problems) {
        return files(choice(request).choose(request.version(), request.versionAsked(), problems));
    }

    /**
     * Finds a template version that was chosen before, even where it would not be chosen again.
     *
     * @param request what somebody asked for
     * @param version the exact version
     * @param problems takes warnings
     * @return the version
     * @throws IdpException where the catalog has no such version, may not give it, or its files are not what was released
     */
    public TemplateVersion keep(VersionRequest request, String version, Problems problems) {
        return files(entry(request, version, problems));
    }

    private IndexedVersion entry(VersionRequest request, String version, Problems problems) {
        VersionChoice choice = choice(request);
        IndexedVersion entry = index.version(request.template(), version)
                .orElseThrow(() -> choice.unknown(version, request.versionAsked()));
        choice.keep(entry, request.versionAsked(), problems);
        return entry;
    }

    /** A library is named exactly, so it is kept like a version that was chosen before. */
    private IndexedVersion listed(String library, String version, Location asked) {
        VersionRequest request = new VersionRequest(Optional.empty(), library, version, asked, asked);
        return entry(request, version, new Problems());
    }

    private VersionChoice choice(VersionRequest request) {
        String template = request.template();
        if (!templates().contains(template)) {
            throw new IdpException(Problem.error(
                    CatalogCode.UNKNOWN_TEMPLATE,
                    request.nameAsked(),
                    "found no template " + template + " in " + files.label(),
                    NearMiss.hint(template, templates())));
        }
        return new VersionChoice(files.label(), template, index.versions(template), candidates);
    }

    private TemplateVersion files(IndexedVersion entry) {
        return versions.load(entry);
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
