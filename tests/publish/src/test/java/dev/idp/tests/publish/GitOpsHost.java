package dev.idp.tests.publish;

import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.tree.TreeReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A GitOps repository on this machine, looked at and changed by the machine's own Git. */
final class GitOpsHost {
    static final String PLATFORM = """
            apiVersion: idp.dev/v1alpha1
            kind: Platform
            metadata: {name: acme}
            spec:
              gitops: {repository: "REPOSITORY", branch: main, forge: none}
              catalogs: {default: {bundled: true}}
              resources: {kinds: [ConfigMap]}
              targets: {local: {}}
              environments:
                dev:
                  class: development
                  target: local
                  cluster: in-cluster
                  domain: dev.acme.example
                  identity: {issuer: "https://id.acme.example/realms/dev", realm: dev}
                prod:
                  class: production
                  target: local
                  cluster: eu-1
                  domain: acme.example
                  identity: {issuer: "https://id.acme.example/realms/prod", realm: prod}
            """;

    private final Path folder;
    private final Path repository;

    private GitOpsHost(Path folder) {
        this.folder = folder;
        this.repository = folder.resolve("gitops.git");
    }

    /** Makes a repository whose first commit has a platform file. */
    static GitOpsHost create(Path folder) {
        return create(folder, PLATFORM);
    }

    static GitOpsHost create(Path folder, String platform) {
        GitOpsHost host = new GitOpsHost(folder);
        host.git(folder, "init", "-q", "--bare", "-b", "main", host.repository.toString());
        host.git(host.repository, "config", "uploadpack.allowFilter", "true");
        host.git(host.repository, "config", "uploadpack.allowAnySHA1InWant", "true");
        host.git(host.repository, "config", "http.receivepack", "true");
        host.commit("main", Map.of("platform.yaml", platform.replace("REPOSITORY", host.url())), "Platform");
        return host;
    }

    String url() {
        return "file://" + repository;
    }

    /** Clones the repository to the disk, as the machines do that check changes. */
    Path clone(String branch) {
        Path work = temporary();
        git(folder, "clone", "-q", "-b", branch, url(), work.toString());
        return work;
    }

    /** The ids of all branches by their names. */
    Map<String, String> branches() {
        Map<String, String> branches = new TreeMap<>();
        git(repository, "for-each-ref", "--format=%(refname:short) %(objectname)", "refs/heads")
                .lines()
                .forEach(line ->
                        branches.put(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1)));
        return branches;
    }

    /** All files of a branch. */
    FileTree tree(String branch) {
        Path out = temporary();
        git(repository, "--work-tree=" + out, "checkout", "-q", "-f", branch, "--", ".");
        try {
            return TreeReader.read(out);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    FileTree folder(String branch, String path) {
        return tree(branch).at(TreePath.of(path));
    }

    /** Merges a branch as a forge does, and deletes it. */
    void merge(String branch) {
        String tree = git(repository, "merge-tree", "--write-tree", "main", branch);
        String commit =
                git(repository, "commit-tree", tree, "-p", "main", "-p", branch, "-m", "Merge branch '" + branch + "'");
        git(repository, "update-ref", "refs/heads/main", commit);
        git(repository, "update-ref", "-d", "refs/heads/" + branch);
    }

    /** Commits files to a branch as somebody else does; a branch that is not there begins at main, or with nothing. */
    String commit(String branch, Map<String, String> files, String message) {
        Path work = temporary();
        git(folder, "clone", "-q", url(), work.toString());
        boolean there = branches().containsKey(branch);
        git(work, "checkout", "-q", there ? branch : "-B", there ? "--" : branch);
        files.forEach((path, content) -> write(work.resolve(path), content));
        git(work, "add", "-A");
        git(work, "commit", "-q", "-m", message);
        git(work, "push", "-q", "origin", "HEAD:refs/heads/" + branch);
        return git(work, "rev-parse", "HEAD");
    }

    /** Commits of a branch, the latest first. */
    List<String> log(String branch) {
        return git(repository, "log", "--format=%H", branch).lines().toList();
    }

    String git(String... arguments) {
        return git(repository, arguments);
    }

    private Path temporary() {
        try {
            return Files.createTempDirectory(folder, "work");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void write(Path file, String content) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String git(Path directory, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of("git", "-c", "user.name=Kim", "-c", "user.email=kim@acme.example"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
        builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + ": " + output);
            }
            return output.strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
