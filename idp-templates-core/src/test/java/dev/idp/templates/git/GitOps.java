package dev.idp.templates.git;

import dev.idp.templates.problem.Location;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/** A small repository of workloads on disk, as tests need it: bare, with a branch main. */
final class GitOps implements AutoCloseable {
    static final TreePath DEV = TreePath.of("workloads/shop/orders/dev");
    static final TreePath PROD = TreePath.of("workloads/shop/orders/prod");
    static final FileTree FILES = FileTree.EMPTY
            .with("base/deployment.yaml", "kind: Deployment\n")
            .with("base/kustomization.yaml", "resources: [deployment.yaml]\n")
            .with("environment.yaml", "environment: dev\n");

    private final Path folder;
    private final BareRepository repository;

    private GitOps(Path folder, BareRepository repository) {
        this.folder = folder;
        this.repository = repository;
    }

    static GitOps create(Path folder) throws IOException {
        BareRepository repository = BareRepository.create(folder);
        repository.configure("uploadpack", "allowFilter", true);
        repository.configure("http", "receivepack", true);
        GitOps ops = new GitOps(folder, repository);
        repository.commit(tree(), "refs/heads/main");
        return ops;
    }

    /** Platform file, documents, and 3 x 4 x 2 folders. */
    static FileTree tree() {
        FileTree tree = FileTree.EMPTY.with("platform.yaml", "kind: Platform\n").with("docs/deep/a.md", "# A\n");
        for (String system : new String[] {"shop", "bank", "post"}) {
            for (String name : new String[] {"orders", "carts", "mails", "users"}) {
                for (String environment : new String[] {"dev", "prod"}) {
                    TreePath path = TreePath.of("workloads/" + system + "/" + name + "/" + environment);
                    tree = tree.with(FILES.with("base/deployment.yaml", "name: " + path + "\n")
                            .in(path));
                }
            }
        }
        return tree;
    }

    BareRepository bare() {
        return repository;
    }

    Git git() {
        return new Git(folder);
    }

    static GitRepository open(String url) {
        return open(url, Map.of());
    }

    static GitRepository open(String url, Map<String, String> variables) {
        return GitRepository.open(
                GitUrl.parse(url, Location.of("platform.yaml")), Location.of("platform.yaml"), GitAccess.of(variables));
    }

    static CommitText text(String message) {
        return new CommitText("Robot", "robot@acme.example", message, Instant.parse("2026-02-03T04:05:06Z"));
    }

    static Map<TreePath, FileTree> change(String content) {
        return Map.of(DEV, FILES.with("base/deployment.yaml", content + "\n"));
    }

    @Override
    public void close() {
        repository.close();
    }
}
