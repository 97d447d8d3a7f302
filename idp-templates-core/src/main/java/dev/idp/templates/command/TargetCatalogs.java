package dev.idp.templates.command;

import dev.idp.templates.catalog.Catalog;
import dev.idp.templates.catalog.Catalogs;
import dev.idp.templates.catalog.Surroundings;
import dev.idp.templates.git.GitAccess;
import dev.idp.templates.git.GitTrees;
import dev.idp.templates.gitops.GitOpsChange;
import dev.idp.templates.platform.Platform;
import dev.idp.templates.platform.PlatformReader;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.yaml.MapNode;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Opens the catalogs of the platform that a change is judged by. A catalog in a folder is read from the target branch's
 * commit: in the work tree it would be the change's.
 */
final class TargetCatalogs {
    private TargetCatalogs() {}

    static Catalogs of(GitOpsChange change, Options options) throws IOException {
        Platform platform = change.platform().orElseGet(() -> new PlatformReader().bundled());
        if (options.catalog().isPresent()) {
            return new Project(options).catalogs(platform);
        }
        GitTrees git = new GitTrees(
                CacheFolder.of(options.variables(), options.directory()),
                GitAccess.of(options.credentials(), options.variables()),
                options.offline());
        Surroundings around = new Surroundings(options.directory(), Optional.empty(), git, options.artifacts());
        Map<String, Supplier<Catalog>> sources = new TreeMap<>();
        for (MapNode.Entry entry : platform.catalogs().entries()) {
            MapNode source = (MapNode) entry.value();
            sources.put(entry.key(), () -> open(change, source, around));
        }
        return Catalogs.of(sources);
    }

    private static Catalog open(GitOpsChange change, MapNode source, Surroundings around) {
        Optional<String> folder = source.text("directory");
        if (folder.isEmpty()) {
            return Catalog.open(source, around);
        }
        TreePath path =
                TreePath.parse(folder.get().replaceFirst("^(\\./)+", ""), source.locate(Pointer.of("directory")));
        FileTree files = change.repository().folder(change.target(), path);
        return Catalog.of(files, path.toString(), source.truth("candidates").orElse(false));
    }
}
