package dev.idp.templates.init;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kustomizations that others wrote are built as the real {@code kubectl kustomize} builds them. */
class KustomizeBuildTest {
    private static final Map<String, String> FILES = Map.of(
            "base/kustomization.yaml",
            """
            resources: [all.yaml]
            labels:
              - {pairs: {tier: web}, includeTemplates: true}
            """,
            "base/all.yaml",
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: cart}
            spec:
              selector: {matchLabels: {app: cart}}
              template:
                metadata: {labels: {app: cart}}
                spec:
                  serviceAccountName: cart
                  containers:
                    - name: cart
                      image: cart:1
                      envFrom: [{configMapRef: {name: cart-env}}, {secretRef: {name: cart-keys}}]
                      ports: [{containerPort: 8080}]
                    - {name: log, image: "log:2"}
                  volumes: [{name: files, configMap: {name: cart-env, defaultMode: 0644}}]
            ---
            apiVersion: v1
            kind: ServiceAccount
            metadata: {name: cart}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: cart}
            spec: {selector: {app: cart}, ports: [{port: 80}]}
            ---
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: cart}
            spec:
              rules: [{host: a.example, http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: cart, port: {number: 80}}}}]}}]
            """,
            "dev/kustomization.yaml",
            """
            resources: [../base]
            namespace: shop-dev
            namePrefix: dev-
            nameSuffix: -x
            commonLabels: {stage: dev}
            commonAnnotations: {owner: me}
            replicas: [{name: cart, count: 4}]
            images: [{name: cart, newName: ghcr.io/acme/cart, newTag: "2.0"}, {name: log, digest: "sha256:%s"}]
            generatorOptions: {disableNameSuffixHash: true}
            configMapGenerator: [{name: cart-env, literals: [A=1, B=x=y], files: [note.txt, other=note.txt]}]
            secretGenerator: [{name: cart-keys, literals: [K=v]}]
            patchesStrategicMerge: [drop.yaml]
            patches:
              - path: more.yaml
              - target: {kind: Service, name: cart}
                patch: "- {op: replace, path: /spec/ports/0/port, value: 8080}"
            """.replace("%s", "0".repeat(64)),
            "dev/note.txt",
            "a note\n",
            "dev/drop.yaml",
            "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: cart}\n$patch: delete\n",
            "dev/more.yaml",
            "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: cart}\nspec: {template: {spec: {containers: [{name: log, args: [-v]}]}}}\n");

    @TempDir
    Path folder;

    @Test
    void an_overlay_with_most_fields_is_built_as_kubectl_builds_it() throws Exception {
        Problems problems = new Problems();
        List<Resource> built = new KustomizeBuild(tree(), problems).build("dev");

        assertThat(problems.sorted()).isEmpty();
        List<Resource> real = real();
        assertThat(ServiceDiff.between(withoutEncoding(real), withoutEncoding(built)).stream()
                        .map(change -> change.place() + " " + change.before() + " " + change.after()))
                .isEmpty();
        assertThat(built).hasSize(5);
    }

    @Test
    void what_is_not_understood_is_reported_where_it_stands() {
        FileTree tree = FileTree.EMPTY.with(
                "kustomization.yaml", "resources: [../far, 'https://x.example/y']\ncomponents: [c]\n");
        Problems problems = new Problems();
        new KustomizeBuild(tree, problems).build("");

        assertThat(problems.sorted()).extracting(Problem::code).containsOnly(InitCode.NOT_UNDERSTOOD);
        assertThat(problems.sorted())
                .extracting(problem -> problem.location().line() + " " + problem.message())
                .contains("2 found components, which is not read here");
        assertThat(problems.sorted()).hasSize(3);
    }

    @Test
    void objects_defined_twice_and_overlays_of_unlike_kinds_are_reported() {
        String service = "apiVersion: v1\nkind: Service\nmetadata: {name: a}\n";
        OldManifests plain = ManifestFolder.read(
                FileTree.EMPTY.with("a.yaml", service).with("b.yaml", service), Set.of("dev", "prod"));
        String workload = "apiVersion: apps/v1\nkind: KIND\nmetadata: {name: a}\n";
        FileTree overlays = FileTree.EMPTY
                .with("dev/kustomization.yaml", "resources: [a.yaml]\n")
                .with("dev/a.yaml", workload.replace("KIND", "Deployment"))
                .with("prod/kustomization.yaml", "resources: [a.yaml]\n")
                .with("prod/a.yaml", workload.replace("KIND", "StatefulSet"))
                .with("qa/kustomization.yaml", "resources: []\n");
        OldManifests unlike = ManifestFolder.read(overlays, Set.of("dev", "prod"));

        assertThat(plain.problems()).extracting(Problem::code).containsExactly(InitCode.DEFINED_TWICE);
        assertThat(unlike.problems())
                .extracting(Problem::code)
                .containsExactlyInAnyOrder(InitCode.KIND_DIFFERS, InitCode.NOT_UNDERSTOOD);
    }

    private static FileTree tree() {
        FileTree tree = FileTree.EMPTY;
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            tree = tree.with(file.getKey(), file.getValue());
        }
        return tree;
    }

    /** The values of a Secret are encoded by kustomize; here only their names count. */
    private static List<Resource> withoutEncoding(List<Resource> resources) {
        return resources.stream()
                .map(resource -> resource.kind().equals("Secret")
                        ? new Resource(resource.node()
                                .without("data")
                                .without("stringData")
                                .without("type"))
                        : resource)
                .toList();
    }

    private List<Resource> real() throws IOException, InterruptedException {
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            Path target = folder.resolve(TreePath.of(file.getKey()).toString());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue());
        }
        Process process = new ProcessBuilder(
                        "kubectl", "kustomize", folder.resolve("dev").toString())
                .redirectError(folder.resolve("errors").toFile())
                .start();
        byte[] out = process.getInputStream().readAllBytes();
        assertThat(process.waitFor())
                .as(Files.readString(folder.resolve("errors"), StandardCharsets.UTF_8))
                .isZero();
        return ManifestFolder.resources("build", out, new Problems());
    }
}
