package dev.idp.templates.catalog;

import dev.idp.templates.template.TemplateReader;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.tree.TreeWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * A catalog under construction: a tree that is written to a folder when it is opened.
 *
 * @param folder where it is written
 * @param name what people call it
 * @param index the lines of the index about templates
 * @param files the files of the versions
 */
public record StoredCatalog(Path folder, String name, String index, FileTree files) {
    /** Begins a catalog. */
    public static StoredCatalog in(Path folder, String name) {
        return new StoredCatalog(folder.resolve(name), name, "", FileTree.EMPTY);
    }

    /** Begins a template; the versions after it are of this one. */
    public StoredCatalog template(String template) {
        return new StoredCatalog(folder, name, index + "  " + template + ":\n", files);
    }

    /** Adds a version whose manifests say a text. */
    public StoredCatalog version(String template, String version, String state, String text) {
        FileTree own = FileTree.EMPTY
                .with("template.yaml", entity(template, version))
                .with("manifests/note.yaml.ftl", "# " + text + "\n");
        String digest = TemplateReader.read(template, version, own, (library, wanted, asked) -> {
                    throw new AssertionError("these templates use no library");
                })
                .digest();
        String entry = "    " + version + ": {digest: \"" + digest + "\", state: " + state + "}\n";
        return new StoredCatalog(
                folder, name, index + entry, files.with(own.in(TreePath.of(template + "/" + version))));
    }

    /** Writes the catalog and opens it. */
    public Catalog open(long serial, boolean candidates) {
        String text = "apiVersion: idp.dev/v1alpha1\nkind: CatalogIndex\nserial: " + serial + "\ntemplates:\n" + index;
        try {
            TreeWriter.write(folder, files.with("index.yaml", text));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return Catalog.directory(folder, name, candidates);
    }

    private static String entity(String template, String version) {
        return """
                apiVersion: scaffolder.backstage.io/v1beta3
                kind: Template
                metadata: {name: %s}
                spec:
                  parameters: []
                  idp: {version: %s}
                """.formatted(template, version);
    }
}
