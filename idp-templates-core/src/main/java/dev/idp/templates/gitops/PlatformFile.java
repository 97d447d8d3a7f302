package dev.idp.templates.gitops;

import dev.idp.templates.git.LocalRepository;
import dev.idp.templates.platform.Platform;
import dev.idp.templates.platform.PlatformReader;
import dev.idp.templates.tree.FileEntry;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import java.util.Optional;

/** Reads the platform file of one commit, with the policies that it names in the same commit. */
final class PlatformFile {
    static final TreePath PATH = TreePath.of("platform.yaml");

    private PlatformFile() {}

    static Optional<Platform> read(LocalRepository repository, String commit) {
        Optional<FileEntry> file = repository.file(commit, PATH);
        return file.map(content -> {
            Platform platform = new PlatformReader().read(PATH.toString(), content.bytes());
            FileTree policies = FileTree.EMPTY;
            for (TreePath folder : platform.policies()) {
                policies = policies.with(repository.folder(commit, folder).in(folder));
            }
            return platform.withPolicyFiles(policies);
        });
    }
}
