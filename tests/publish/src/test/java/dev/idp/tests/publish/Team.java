package dev.idp.tests.publish;

import dev.idp.templates.catalog.Catalog;
import dev.idp.templates.catalog.Catalogs;
import dev.idp.templates.generate.GenerateRequest;
import dev.idp.templates.generate.Generator;
import dev.idp.templates.generate.Purpose;
import dev.idp.templates.git.GitAccess;
import dev.idp.templates.git.GitRepository;
import dev.idp.templates.git.GitUrl;
import dev.idp.templates.git.Pace;
import dev.idp.templates.git.Tip;
import dev.idp.templates.platform.ForgeKind;
import dev.idp.templates.platform.Platform;
import dev.idp.templates.platform.PlatformReader;
import dev.idp.templates.problem.Location;
import dev.idp.templates.publish.Author;
import dev.idp.templates.publish.Consent;
import dev.idp.templates.publish.Destination;
import dev.idp.templates.publish.EnvironmentSource;
import dev.idp.templates.publish.Ground;
import dev.idp.templates.publish.MoveImages;
import dev.idp.templates.publish.Operation;
import dev.idp.templates.publish.Promotion;
import dev.idp.templates.publish.PublishWorkload;
import dev.idp.templates.publish.Published;
import dev.idp.templates.publish.Publisher;
import dev.idp.templates.publish.Rollback;
import dev.idp.templates.publish.Subject;
import dev.idp.templates.publish.Unpublish;
import dev.idp.templates.review.ReviewTemplate;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.workload.DescriptorReader;
import dev.idp.templates.workload.Workload;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Somebody who publishes one workload, on one day.
 *
 * @param host the GitOps repository
 * @param forge its pull requests
 * @param descriptor the text of {@code idp.yaml}
 * @param consent what the person agreed to
 * @param url where the repository is reached
 */
record Team(GitOpsHost host, MemoryForge forge, String descriptor, Consent consent, String url) {
    static final LocalDate TODAY = LocalDate.parse("2026-11-24");
    private static final Generator GENERATOR = new Generator();
    static final Catalogs CATALOGS = Catalogs.of(Catalog.bundled(true));
    private static final Location ASKED = Location.of("platform.yaml");
    private static final String REPRODUCE = "idp publish --dry-run";

    static final String ORDERS = """
            apiVersion: idp.dev/v1alpha1
            kind: Workload
            metadata: {name: orders}
            spec:
              owner: team-checkout
              system: shop
              repository: github.com/acme/orders
              template: {name: web-service, version: 1.0.0}
              parameters: {image: ghcr.io/acme/orders, port: 8080, expose: {host: orders}, health: {liveness: {http: /live}, readiness: {http: /ready}}}
              environments:
                dev: {}
                prod: {parameters: {scaling: {min: 3, max: 12}}}
            """;

    static Team of(GitOpsHost host, MemoryForge forge) {
        return new Team(host, forge, ORDERS, Consent.NONE, host.url());
    }

    Team with(String text, String other) {
        if (!descriptor.contains(text)) {
            throw new IllegalArgumentException("the descriptor has no " + text);
        }
        return new Team(host, forge, descriptor.replace(text, other), consent, url);
    }

    Team agreeing(Consent other) {
        return new Team(host, forge, descriptor, other, url);
    }

    Team over(String other) {
        return new Team(host, forge, descriptor, consent, other);
    }

    Workload workload() {
        return new DescriptorReader().read("idp.yaml", descriptor.getBytes(StandardCharsets.UTF_8));
    }

    Subject in(String environment) {
        return new Subject(workload().system(), workload().name(), environment);
    }

    Published publish(String environment, String image) {
        return run(publication(environment, image));
    }

    Operation publication(String environment, String image) {
        Platform unused = new PlatformReader().bundled();
        GenerateRequest request = new GenerateRequest(
                workload(),
                FileTree.EMPTY,
                unused,
                CATALOGS,
                Optional.empty(),
                false,
                List.of(),
                List.of(image),
                Optional.empty(),
                Purpose.RELEASE);
        return new PublishWorkload(GENERATOR, request, environment, Optional.empty(), consent, TODAY, REPRODUCE);
    }

    Published moveImage(String environment, String image) {
        return run(new MoveImages(in(environment), workload().repository(), List.of(image), consent, REPRODUCE));
    }

    Published promote(String from, String to) {
        return promote(from, to, new EnvironmentSource.Agreed());
    }

    Published promote(String from, String to, EnvironmentSource settings) {
        return run(new Promotion(GENERATOR, in(from), to, settings, consent, TODAY, REPRODUCE));
    }

    Published rollback(String environment, String reason) {
        return run(new Rollback(in(environment), Optional.empty(), reason, consent, REPRODUCE));
    }

    Published unpublish(String environment) {
        return run(new Unpublish(in(environment), workload().repository(), consent, REPRODUCE));
    }

    Published run(Operation operation) {
        try {
            return publisher().run(operation);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    Publisher publisher() {
        GitUrl repository = GitUrl.parse(url, ASKED);
        Clock clock = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);
        return new Publisher(
                GitRepository.open(repository, ASKED, GitAccess.of(Map.of())),
                new Destination(repository, ASKED, "main", ForgeKind.NONE),
                Optional.of(forge),
                Team::ground,
                new Pace(60, Duration.ofMillis(20), new SplittableRandom(1), time -> Thread.sleep(time.toMillis())),
                new Author("idp", "noreply@idp.invalid", clock));
    }

    static Ground ground(Tip tip) {
        TreePath file = TreePath.of("platform.yaml");
        return new Ground(
                new PlatformReader()
                        .read("platform.yaml", tip.file(file).orElseThrow().bytes()),
                CATALOGS,
                ReviewTemplate.bundled());
    }
}
