package dev.idp.templates.author;

import dev.idp.templates.template.TemplateType;
import dev.idp.templates.tree.FileEntry;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import java.util.Map;
import java.util.TreeMap;

/** Catalogs for tests, each made from one that is in order. */
final class Catalogs {
    static final CatalogFolder EMPTY = new CatalogFolder("", FileTree.EMPTY);

    /** Overlays as kustomize would build them are not looked at in tests of this package. */
    static final OverlayBuilder NO_OVERLAYS = (files, folder) -> {
        throw new AssertionError("nothing to build");
    };

    private Catalogs() {}

    static CatalogFolder with(TemplateType type) {
        return Skeleton.added(EMPTY, "acme", type);
    }

    /** Changes the text of one file. */
    static CatalogFolder edited(CatalogFolder folder, String file, String before, String after) {
        String text = folder.files().get(file).orElseThrow().text();
        if (!text.contains(before)) {
            throw new AssertionError(file + " has no " + before);
        }
        return folder.with(FileTree.EMPTY.with(file, text.replace(before, after)));
    }

    static CatalogFolder without(CatalogFolder folder, String path) {
        Map<TreePath, FileEntry> files = new TreeMap<>(folder.files().files());
        files.keySet().removeIf(file -> file.toString().startsWith(path));
        return new CatalogFolder(folder.label(), FileTree.of(files));
    }

    /** Copies version 1.0.0 to another number, with everything that names it. */
    static CatalogFolder copied(CatalogFolder folder, String version) {
        FileTree copy = FileTree.EMPTY;
        for (Map.Entry<TreePath, FileEntry> file :
                folder.files().at(TreePath.of("acme/1.0.0")).files().entrySet()) {
            copy = copy.with(
                    "acme/" + version + "/" + file.getKey(),
                    file.getValue().text().replace("1.0.0", version));
        }
        return folder.with(copy);
    }
}
