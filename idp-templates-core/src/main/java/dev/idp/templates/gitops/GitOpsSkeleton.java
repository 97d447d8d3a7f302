package dev.idp.templates.gitops;

import dev.idp.templates.platform.Platform;
import dev.idp.templates.platform.PlatformReader;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.tree.FileEntry;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a GitOps repository starts with: platform file, owners, a page for people, and how changes are checked. */
public final class GitOpsSkeleton {
    private static final String STARTER = "starter-platform.yaml";

    private GitOpsSkeleton() {}

    /**
     * Writes the files for a small platform with the environments {@code dev} and {@code prod}, to be edited.
     *
     * @return under their paths in the repository
     */
    public static FileTree files() {
        FileEntry starter = FileEntry.ofText(text(STARTER));
        return files(new PlatformReader().read(PlatformFile.PATH.toString(), starter.bytes()), starter);
    }

    /**
     * Writes the files for a platform.
     *
     * @param platform the platform, with the files of its own policies
     * @param file its file, which is taken as it is
     * @return under their paths in the repository
     */
    public static FileTree files(Platform platform, FileEntry file) {
        return platform.policyFiles()
                .with(PlatformFile.PATH, file)
                .with("CODEOWNERS", CodeOwners.text(platform))
                .with("README.md", filled("skeleton-readme.md", platform))
                .with("CHECK.md", filled("skeleton-check.md", platform))
                .with(".gitattributes", text("skeleton-gitattributes"));
    }

    /**
     * Looks what is still to be written, so that nothing of others is lost.
     *
     * @param skeleton the files of the skeleton
     * @param there what is there already under the same paths
     * @return the files that are not there
     * @throws IdpException with every file that is there and is another
     */
    public static FileTree missing(FileTree skeleton, FileTree there) {
        Problems problems = new Problems();
        SortedMap<TreePath, FileEntry> missing = new TreeMap<>();
        skeleton.files().forEach((path, file) -> {
            Optional<FileEntry> old = there.get(path);
            if (old.isEmpty()) {
                missing.put(path, file);
            } else if (!Arrays.equals(old.get().bytes(), file.bytes())) {
                problems.error(
                        GitOpsCode.WOULD_OVERWRITE,
                        Location.of(path.toString()),
                        "found another file than the one that belongs here",
                        "keep it, and write the skeleton into an empty folder to compare; nothing was written");
            }
        });
        problems.throwIfErrors();
        return FileTree.of(missing);
    }

    private static String filled(String resource, Platform platform) {
        return text(resource)
                .replace("{{platform}}", platform.name())
                .replace("{{path}}", folder(platform))
                .replace("{{environments}}", String.join(", ", platform.environments()))
                .replace("{{branch}}", platform.gitops().branch());
    }

    private static String folder(Platform platform) {
        return platform.folder("SYSTEM", "NAME", "ENVIRONMENT").toString();
    }

    private static String text(String resource) {
        try (InputStream in = Objects.requireNonNull(GitOpsSkeleton.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + resource, unreadable);
        }
    }
}
