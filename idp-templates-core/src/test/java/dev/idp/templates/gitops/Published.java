package dev.idp.templates.gitops;

import dev.idp.templates.catalog.Catalog;
import dev.idp.templates.catalog.Catalogs;
import dev.idp.templates.generate.GenerateRequest;
import dev.idp.templates.generate.Generator;
import dev.idp.templates.generate.Purpose;
import dev.idp.templates.generate.Standing;
import dev.idp.templates.platform.PlatformReader;
import dev.idp.templates.tree.Digest;
import dev.idp.templates.tree.FileEntry;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.workload.DescriptorReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Folders of workloads as publishing writes them, and as nobody should change them. */
final class Published {
    static final Catalogs CATALOGS =
            Catalogs.of(Catalog.directory(Path.of("../template-catalog"), "template-catalog", true));
    static final String PLATFORM = """
            apiVersion: idp.dev/v1alpha1
            kind: Platform
            metadata: {name: acme}
            spec:
              gitops: {repository: "https://git.acme.example/gitops.git"}
              catalogs: {default: {bundled: true, candidates: true}}
              resources: {kinds: [ConfigMap]}
              environments:
                dev: {class: development, cluster: in-cluster, domain: dev.acme.example, target: local, identity: {issuer: "https://id.acme.example", realm: dev}, delivery: direct}
                prod: {class: production, cluster: eu-1, domain: acme.example, target: local, identity: {issuer: "https://id.acme.example", realm: prod}}
              targets: {local: {}}
            """;
    static final String HELLO = """
            apiVersion: idp.dev/v1alpha1
            kind: Workload
            metadata: {name: hello}
            spec:
              owner: team-hello
              system: demo
              repository: github.com/acme/hello
              template: {name: web-service, version: 1.1.0}
              parameters: {image: ghcr.io/acme/hello, expose: {host: hello}}
              environments: {dev: {}}
            """;
    static final TreePath DEV = TreePath.of("workloads/demo/hello/dev");

    private static final Generator GENERATOR = new Generator();

    private Published() {}

    /** A repository with the workload hello. */
    static FileTree repository() {
        return FileTree.EMPTY
                .with("platform.yaml", PLATFORM)
                .with("README.md", "# Platform\n")
                .with(hello("1.0.0"));
    }

    static FileTree hello(String image) {
        return plan(HELLO, PLATFORM, image);
    }

    static FileTree plan(String descriptor, String platform, String image) {
        return plan(descriptor, platform, image, CATALOGS);
    }

    /** The workload hello with something that was decided about it. */
    static FileTree standing(Standing standing) {
        return standing(standing, HELLO, PLATFORM);
    }

    static FileTree standing(Standing standing, String descriptor, String platform) {
        return GENERATOR
                .plan(request(descriptor, platform, "1.0.0", CATALOGS).of(Set.of("dev"), Map.of("dev", standing)))
                .tree();
    }

    static FileTree plan(String descriptor, String platform, String image, Catalogs catalogs) {
        return GENERATOR.plan(request(descriptor, platform, image, catalogs)).tree();
    }

    private static GenerateRequest request(String descriptor, String platform, String image, Catalogs catalogs) {
        return new GenerateRequest(
                new DescriptorReader().read("idp.yaml", bytes(descriptor)),
                FileTree.EMPTY,
                new PlatformReader().read("platform.yaml", bytes(platform)),
                catalogs,
                Optional.empty(),
                false,
                List.of(),
                List.of(image),
                Optional.empty(),
                Purpose.RELEASE);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static FileTree without(FileTree tree, String prefix) {
        FileTree kept = FileTree.EMPTY;
        for (var file : tree.files().entrySet()) {
            if (!file.getKey().toString().startsWith(prefix)) {
                kept = kept.with(file.getKey(), file.getValue());
            }
        }
        return kept;
    }

    /** Changes a file of hello in dev, as somebody by hand. */
    static FileTree edited(FileTree tree, String file, String from, String to) {
        TreePath path = DEV.resolve(file);
        String before = tree.get(path).orElseThrow().text();
        String after = before.replace(from, to);
        if (after.equals(before)) {
            throw new IllegalArgumentException(from + " is not in " + file);
        }
        return tree.with(path, FileEntry.ofText(after));
    }

    /** Changes a file of hello in dev, as somebody who also knows the lock. */
    static FileTree forged(FileTree tree, String file, String from, String to) {
        String before = Digest.of(tree.get(DEV.resolve(file)).orElseThrow());
        FileTree changed = edited(tree, file, from, to);
        String after = Digest.of(changed.get(DEV.resolve(file)).orElseThrow());
        return edited(changed, ".idp/lock.yaml", before, after);
    }
}
