package dev.idp.templates.init;

import dev.idp.templates.problem.Pointer;
import dev.idp.templates.workload.Workload;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.NumberNode;
import dev.idp.templates.yaml.Origin;
import dev.idp.templates.yaml.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Guesses at a descriptor from what a project's files say. */
public final class ProjectScan {
    static final Pointer NAME = Pointer.of("metadata", "name");
    static final Pointer REPOSITORY = Pointer.of("spec", "repository");

    private static final int LONGEST_NAME = 63;

    private final ProjectFiles files;
    private final List<Guess> guesses = new ArrayList<>();

    private ProjectScan(ProjectFiles files) {
        this.files = files;
    }

    /**
     * Guesses.
     *
     * @param files the project's files
     * @param registries where the platform lets images come from; may be empty
     * @return at most one guess for each field, each with its reason
     */
    public static List<Guess> of(ProjectFiles files, List<String> registries) {
        ProjectScan scan = new ProjectScan(files);
        Optional<PomFacts> pom = PomFacts.of(files);
        ApplicationProperties properties = ApplicationProperties.of(files);
        Optional<String> name = scan.name(pom);
        Optional<String> repository = GitOrigin.of(files);
        repository.ifPresent(found -> scan.add(REPOSITORY, text(found), "the origin in .git/config"));
        scan.image(pom, properties, name, repository, registries);
        pom.flatMap(facts -> Framework.of(facts, properties).map(framework -> framework.answers(facts, properties)))
                .ifPresent(scan::framework);
        return List.copyOf(scan.guesses);
    }

    private Optional<String> name(Optional<PomFacts> pom) {
        Optional<String> artifact =
                pom.flatMap(PomFacts::artifactId).map(ProjectScan::label).filter(name -> !name.isEmpty());
        String folder = label(files.folder());
        if (artifact.isPresent()) {
            add(NAME, text(artifact.get()), "the artifactId in pom.xml");
        } else if (!folder.isEmpty()) {
            add(NAME, text(folder), "the folder's name");
        }
        return artifact.or(() -> Optional.of(folder).filter(name -> !name.isEmpty()));
    }

    /** Turns any text into a DNS label that begins with a letter; empty where nothing is left. */
    static String label(String text) {
        String label =
                text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceFirst("^[^a-z]+", "");
        return label.substring(0, Math.min(label.length(), LONGEST_NAME)).replaceFirst("-+$", "");
    }

    private void image(
            Optional<PomFacts> pom,
            ApplicationProperties properties,
            Optional<String> name,
            Optional<String> repository,
            List<String> registries) {
        Optional<String> configured = pom.flatMap(ProjectScan::jib);
        Optional<String> quarkus = quarkus(properties, name);
        if (configured.isPresent()) {
            add(parameter("image"), text(bare(configured.get())), "what pom.xml builds");
        } else if (quarkus.isPresent()) {
            add(parameter("image"), text(quarkus.get()), "quarkus.container-image in " + properties.file());
        } else if (!registries.isEmpty() && name.isPresent()) {
            add(parameter("image"), text(registries.get(0) + "/" + name.get()), "the platform's registry");
        } else {
            repository
                    .flatMap(ProjectScan::packages)
                    .ifPresent(image -> add(parameter("image"), text(image), "the registry of the repository's host"));
        }
    }

    private static Optional<String> jib(PomFacts pom) {
        return pom.configured("/configuration/to/image")
                .or(() -> pom.property("jib.to.image"))
                .or(() -> pom.configured("/configuration/image/name"))
                .or(() -> pom.property("spring-boot.build-image.imageName"));
    }

    private static Optional<String> quarkus(ApplicationProperties properties, Optional<String> name) {
        Optional<String> group = properties.get("quarkus.container-image.group");
        Optional<String> image = properties.get("quarkus.container-image.name").or(() -> name);
        String registry = properties.get("quarkus.container-image.registry").orElse("docker.io");
        return group.isPresent() && image.isPresent()
                ? Optional.of(registry + "/" + group.get() + "/" + image.get())
                : Optional.empty();
    }

    private static Optional<String> packages(String repository) {
        String path = repository.substring(repository.indexOf('/') + 1).toLowerCase(Locale.ROOT);
        return switch (repository.substring(0, repository.indexOf('/'))) {
            case "github.com" -> Optional.of("ghcr.io/" + path);
            case "gitlab.com" -> Optional.of("registry.gitlab.com/" + path);
            default -> Optional.empty();
        };
    }

    /** The version is for those who deploy. */
    private static String bare(String image) {
        return image.replaceFirst("@.*$", "").replaceFirst(":[^/:]*$", "");
    }

    private void framework(Framework.Answers answers) {
        add(parameter("port"), number(answers.port()), answers.portReason());
        answers.liveness()
                .ifPresent(liveness -> add(parameter("health"), health(liveness, answers), answers.healthReason()));
        answers.metrics()
                .map(path -> withManagementPort(MapNode.empty().with("path", path), answers))
                .ifPresent(metrics -> add(parameter("metrics"), metrics, answers.metricsReason()));
    }

    private static MapNode health(String liveness, Framework.Answers answers) {
        String readiness = answers.readiness().orElseThrow();
        return withManagementPort(MapNode.empty(), answers)
                .with("liveness", MapNode.empty().with("http", liveness))
                .with("readiness", MapNode.empty().with("http", readiness));
    }

    private static MapNode withManagementPort(MapNode map, Framework.Answers answers) {
        return answers.management().map(port -> map.with("port", number(port))).orElse(map);
    }

    private void add(Pointer field, Node value, String reason) {
        guesses.add(new Guess(field, value, reason));
    }

    private static Pointer parameter(String name) {
        return Workload.PARAMETERS.then(name);
    }

    private static Node text(String value) {
        return new TextNode(value, Origin.ENGINE);
    }

    private static Node number(int value) {
        return new NumberNode(BigDecimal.valueOf(value), Origin.ENGINE);
    }
}
