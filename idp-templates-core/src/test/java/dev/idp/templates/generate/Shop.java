package dev.idp.templates.generate;

import dev.idp.templates.catalog.Catalog;
import dev.idp.templates.catalog.Catalogs;
import dev.idp.templates.platform.Platform;
import dev.idp.templates.platform.PlatformReader;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.ProblemText;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.workload.DescriptorReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A workload with an identity in the environments {@code dev} and {@code prod}, made from the shipped catalog. */
final class Shop {
    static final Catalogs CATALOGS =
            Catalogs.of(Catalog.directory(Path.of("../template-catalog"), "template-catalog", true));
    static final Generator GENERATOR = new Generator();

    static final String DESCRIPTOR = """
            apiVersion: idp.dev/v1alpha1
            kind: Workload
            metadata: {name: orders}
            spec:
              owner: team-checkout
              system: shop
              template: {name: web-service, version: 1.1.0}
              parameters:
                image: ghcr.io/acme/orders
                sidecars:
                  proxy: {image: "ghcr.io/acme/proxy:2.1.0"}
                expose: {}
                identity: {type: confidential, redirectPaths: [/login]}
              environments:
                dev: {}
                prod: {}
            """;

    private static final String PLATFORM = """
            apiVersion: idp.dev/v1alpha1
            kind: Platform
            metadata: {name: acme}
            spec:
              gitops: {repository: "https://git.example/gitops.git"}
              targets: {local: {}}
              images: {IMAGES}
              waivers: [shop/orders/IMG-02]
              environments:
                dev:
                  class: development
                  target: local
                  cluster: in-cluster
                  domain: dev.example
                  identity: {issuer: "https://id.example/realms/dev", realm: dev}
                prod:
                  class: production
                  target: local
                  cluster: eu-1
                  domain: example
                  identity: {issuer: "https://id.example/realms/prod", realm: prod}
            """;

    private Shop() {}

    /** A platform that says something about images: the fields of {@code spec.images}. */
    static Platform platform(String images) {
        byte[] text = PLATFORM.replace("{IMAGES}", "{" + images + "}").getBytes(StandardCharsets.UTF_8);
        return new PlatformReader().read("platform.yaml", text);
    }

    static GenerateRequest request(String... images) {
        return requestOf(DESCRIPTOR, images);
    }

    static GenerateRequest requestOf(String descriptor, String... images) {
        return request(descriptor, platform(""), images);
    }

    static GenerateRequest request(String descriptor, Platform platform, String... images) {
        return new GenerateRequest(
                new DescriptorReader().read("idp.yaml", descriptor.getBytes(StandardCharsets.UTF_8)),
                FileTree.EMPTY,
                platform,
                CATALOGS,
                Optional.empty(),
                false,
                List.of(),
                Arrays.asList(images),
                Optional.empty(),
                Purpose.RELEASE);
    }

    static Plan plan(GenerateRequest request) {
        return GENERATOR.plan(request);
    }

    static FileTree files(GenerateRequest request, String environment) {
        return plan(request).environment(environment).orElseThrow().files();
    }

    static WrittenEnvironment written(FileTree files) {
        return WrittenEnvironment.read("folder", files).orElseThrow();
    }

    /** Plans what is wrong, or warns. */
    static List<String> problems(GenerateRequest request) {
        try {
            return texts(plan(request).problems());
        } catch (IdpException wrong) {
            return texts(wrong.problems());
        }
    }

    static List<String> texts(List<Problem> problems) {
        return problems.stream()
                .map(ProblemText::full)
                .map(text -> text.lines().findFirst().orElseThrow())
                .map(text -> text.replaceFirst("^(error|warning): ", ""))
                .toList();
    }

    /** Verifies the folder of one environment. */
    static List<String> verified(FileTree files) {
        return texts(new Verifier(CATALOGS, "tree").verify(files.in(TreePath.of("folder"))));
    }
}
