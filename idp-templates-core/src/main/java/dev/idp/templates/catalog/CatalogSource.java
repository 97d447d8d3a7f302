package dev.idp.templates.catalog;

import dev.idp.templates.git.CommitFolder;
import dev.idp.templates.git.GitSource;
import dev.idp.templates.git.GitUrl;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Printable;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.yaml.MapNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the files of a catalog that is not the bundled one: in a folder, a repository or a jar.
 *
 * @param around what it is looked for with
 */
record CatalogSource(Surroundings around) {
    /** Reads what a platform file says: {@code {directory: …}}, {@code {git: …, ref: …}} or {@code {maven: …}}. */
    CatalogFiles files(MapNode source) throws IOException {
        Optional<String> url = source.text("git");
        if (url.isPresent()) {
            return git(source, url.get());
        }
        Optional<String> coordinates = source.text("maven");
        if (coordinates.isPresent()) {
            boolean candidates = source.truth("candidates").orElse(false);
            return jar(coordinates.get(), candidates, at(source, "maven"));
        }
        return directory(source.text("directory").orElseThrow(), at(source, "directory"));
    }

    /** Reads what a person writes to try something out: a folder, {@code git:URL@REF[:PATH]} or {@code maven:G:A:V}. */
    CatalogFiles files(String argument, Location asked) throws IOException {
        if (argument.startsWith("git:")) {
            return new GitFiles(around.git().open(GitSource.parse(argument.substring("git:".length()), asked)));
        }
        if (argument.startsWith("maven:")) {
            return jar(argument.substring("maven:".length()), true, asked);
        }
        return new DirectoryFiles(around.base().resolve(argument), argument);
    }

    /** A platform file has one catalog that workloads use. */
    private static Location at(MapNode source, String field) {
        return source.locate(Pointer.of(field)).at(Pointer.of("spec", "catalogs", "default", field));
    }

    private CatalogFiles git(MapNode source, String url) throws IOException {
        Location asked = at(source, "git");
        Optional<TreePath> path = source.text("path").map(text -> TreePath.parse(text, at(source, "path")));
        GitSource place =
                new GitSource(GitUrl.parse(url, asked), source.text("ref").orElse(""), path, at(source, "ref"));
        boolean fromElsewhere =
                around.platform().map(platform -> platform.source().isRemote()).orElse(false);
        return new GitFiles(around.git().open(fromElsewhere ? place.remote() : place));
    }

    private CatalogFiles directory(String path, Location asked) throws IOException {
        if (around.platform().isEmpty()) {
            return new DirectoryFiles(around.base().resolve(path), path);
        }
        CommitFolder platform = around.platform().get();
        return new GitFiles(platform.elsewhere(beside(platform, path, asked), asked));
    }

    /** Finds a folder in the platform's repository: {@code ..} leads up in it and not out of it. */
    private static Optional<TreePath> beside(CommitFolder platform, String path, Location asked) {
        List<String> names =
                new ArrayList<>(platform.source().path().orElseThrow().names());
        names.remove(names.size() - 1);
        for (String name : path.split("/", -1)) {
            if (name.equals("..")) {
                if (path.startsWith("/") || names.isEmpty()) {
                    throw outside(path, asked);
                }
                names.remove(names.size() - 1);
            } else if (!name.equals(".")) {
                names.add(name);
            }
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(TreePath.parse(String.join("/", names), asked));
    }

    private static IdpException outside(String path, Location asked) {
        return new IdpException(Problem.error(
                CatalogCode.OUTSIDE_OF_REPOSITORY,
                asked,
                "found " + Printable.of(path) + ", which leads out of the platform file's repository",
                "name a folder of that repository, relative to the platform file"));
    }

    private CatalogFiles jar(String text, boolean candidates, Location asked) throws IOException {
        ArtifactCoordinates coordinates = ArtifactCoordinates.parse(text, asked);
        if (coordinates.isSnapshot() && !candidates) {
            throw snapshot(coordinates, asked);
        }
        try {
            Path jar = around.artifacts().jar(coordinates);
            String label = coordinates.toString();
            return Files.isDirectory(jar) ? new DirectoryFiles(jar, label) : JarFiles.open(jar, label);
        } catch (ArtifactException missing) {
            throw noArtifact(coordinates, missing, asked);
        }
    }

    private static IdpException snapshot(ArtifactCoordinates coordinates, Location asked) {
        return new IdpException(Problem.error(
                CatalogCode.SNAPSHOT_NOT_ALLOWED,
                asked,
                "found " + coordinates + ", which may change at any time",
                "use a released version, or say candidates: true for the catalog"));
    }

    private static IdpException noArtifact(ArtifactCoordinates coordinates, ArtifactException missing, Location asked) {
        return new IdpException(Problem.error(
                CatalogCode.NO_ARTIFACT,
                asked,
                "found no " + coordinates + ": " + Printable.of(String.valueOf(missing.getMessage()), 300),
                "check the coordinates, and the mirrors and servers of your Maven settings"));
    }
}
