package dev.idp.templates.command;

import dev.idp.templates.git.CommitText;
import dev.idp.templates.git.NewRepository;
import dev.idp.templates.gitops.GitOpsSkeleton;
import dev.idp.templates.platform.Platform;
import dev.idp.templates.platform.PlatformReader;
import dev.idp.templates.problem.Location;
import dev.idp.templates.tree.FileEntry;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.NewFiles;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Writes the skeleton of a GitOps repository into a folder, and never over what is there. */
final class GitOpsInitCommand {
    private static final TreePath PLATFORM = TreePath.of("platform.yaml");

    private GitOpsInitCommand() {}

    static Outcome run(String word, GitOpsOptions options) throws IOException {
        Path folder = options.common().directory().resolve(options.folder());
        return options.bare() ? bare(word, options, folder) : filled(word, options, folder);
    }

    /** The same files as the first commit of a repository that can be published to, without a server. */
    private static Outcome bare(String word, GitOpsOptions options, Path folder) throws IOException {
        FileTree skeleton = skeleton(options, folder);
        String branch = platform(skeleton).gitops().branch();
        CommitText text = new CommitText(
                "idp",
                "noreply@idp.invalid",
                "Start a GitOps repository",
                options.today().atStartOfDay(ZoneOffset.UTC).toInstant());
        Optional<String> commit = NewRepository.create(folder, Location.of(options.folder()), branch, skeleton, text);
        MapNode facts = MapNode.empty()
                .with("folder", options.folder())
                .with("branch", branch)
                .with("commit", commit.orElse(""));
        String done = commit.map(id -> "made " + options.folder() + " with branch " + branch + ": " + id + "\n")
                .orElse("nothing changed: " + options.folder() + " is a repository already\n");
        return OutcomeDocument.outcome(word, ExitCode.OK, done, List.of(), facts);
    }

    private static Platform platform(FileTree skeleton) {
        return new PlatformReader()
                .read(PLATFORM.toString(), skeleton.get(PLATFORM).orElseThrow().bytes());
    }

    private static Outcome filled(String word, GitOpsOptions options, Path folder) throws IOException {
        NewFiles.complete(folder);
        FileTree skeleton = skeleton(options, folder);
        FileTree missing = GitOpsSkeleton.missing(skeleton, there(folder, skeleton));
        if (!missing.isEmpty()) {
            NewFiles.write(folder, missing, missing.files().lastKey());
        }
        List<String> paths =
                missing.files().keySet().stream().map(TreePath::toString).toList();
        MapNode facts = MapNode.empty().with("folder", options.folder()).with("files", ListNode.ofTexts(paths));
        String text = paths.isEmpty()
                ? "nothing changed: " + options.folder() + " has all files\n"
                : "wrote " + String.join(", ", paths) + "\nnext: edit platform.yaml and CODEOWNERS, and commit\n";
        return OutcomeDocument.outcome(word, ExitCode.OK, text, List.of(), facts);
    }

    private static FileTree there(Path folder, FileTree skeleton) throws IOException {
        FileTree there = FileTree.EMPTY;
        for (TreePath path : skeleton.files().keySet()) {
            Path file = folder.resolve(path.toString());
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                there = there.with(path, FileEntry.of(Files.readAllBytes(file), false));
            }
        }
        return there;
    }

    /** A platform file that is there already counts as one that was named. */
    private static FileTree skeleton(GitOpsOptions options, Path folder) throws IOException {
        Path there = folder.resolve(PLATFORM.toString());
        Optional<String> named = options.common().platform();
        if (named.isEmpty() && !Files.isRegularFile(there)) {
            return GitOpsSkeleton.files();
        }
        String label = named.orElse(PLATFORM.toString());
        Path file = named.map(options.common().directory()::resolve).orElse(there);
        if (!Files.isRegularFile(file)) {
            throw PlatformReader.notFound(label);
        }
        FileEntry content = FileEntry.of(Files.readAllBytes(file), false);
        Platform platform = Project.withPolicies(new PlatformReader().read(label, content.bytes()), file);
        return GitOpsSkeleton.files(platform, content);
    }
}
