package dev.idp.templates.init;

import java.util.Optional;

/** What a project's framework answers, and where. */
enum Framework {
    SPRING_BOOT("Spring Boot", "spring-boot-starter-actuator", "micrometer-registry-prometheus"),
    QUARKUS("Quarkus", "quarkus-smallrye-health", "quarkus-micrometer-registry-prometheus"),
    MICRONAUT("Micronaut", "micronaut-management", "micronaut-micrometer-registry-prometheus");

    private final String title;
    private final String health;
    private final String metrics;

    Framework(String title, String health, String metrics) {
        this.title = title;
        this.health = health;
        this.metrics = metrics;
    }

    /**
     * What a running service has to be asked.
     *
     * @param port the port of the service
     * @param portReason why
     * @param management the port of health checks and metrics, where it is another
     * @param liveness path of the check; nothing where there is none
     * @param readiness path of the check; nothing where there is none
     * @param healthReason why
     * @param metrics path of the metrics; nothing where there are none
     * @param metricsReason why
     */
    record Answers(
            int port,
            String portReason,
            Optional<Integer> management,
            Optional<String> liveness,
            Optional<String> readiness,
            String healthReason,
            Optional<String> metrics,
            String metricsReason) {}

    static Optional<Framework> of(PomFacts pom, ApplicationProperties properties) {
        if (properties.values().keySet().stream().anyMatch(name -> name.startsWith("quarkus."))
                || pom.uses("quarkus-smallrye-health")
                || pom.uses("quarkus-rest")
                || pom.uses("quarkus-resteasy")) {
            return Optional.of(QUARKUS);
        }
        if (pom.uses("micronaut-http-server-netty") || pom.uses("micronaut-management")) {
            return Optional.of(MICRONAUT);
        }
        boolean spring = pom.parent().entries().stream().anyMatch(Framework::isSpring)
                || pom.pom().entries().stream().anyMatch(Framework::isSpring);
        return spring ? Optional.of(SPRING_BOOT) : Optional.empty();
    }

    private static boolean isSpring(XmlText.Entry entry) {
        return entry.path().endsWith("artifactId") && entry.text().startsWith("spring-boot");
    }

    Answers answers(PomFacts pom, ApplicationProperties properties) {
        Optional<Integer> port = properties.number(portName());
        Optional<Integer> management =
                management(properties).filter(other -> !Optional.of(other).equals(port));
        boolean healthy = pom.uses(health);
        String root = root(properties, management.isPresent());
        return new Answers(
                port.orElse(8080),
                port.isPresent() ? portName() + " in " + properties.file() : listens(),
                management,
                healthy ? Optional.of(root + livenessPath()) : Optional.empty(),
                healthy ? Optional.of(root + readinessPath()) : Optional.empty(),
                health + " is a dependency",
                pom.uses(metrics) ? Optional.of(metricsPath(root)) : Optional.empty(),
                metrics + " is a dependency");
    }

    private String listens() {
        return title + " listens there if nothing is said";
    }

    private String portName() {
        return switch (this) {
            case SPRING_BOOT -> "server.port";
            case QUARKUS -> "quarkus.http.port";
            case MICRONAUT -> "micronaut.server.port";
        };
    }

    private Optional<Integer> management(ApplicationProperties properties) {
        return switch (this) {
            case SPRING_BOOT -> properties.number("management.server.port");
            case QUARKUS ->
                properties
                                .get("quarkus.management.enabled")
                                .filter("true"::equals)
                                .isPresent()
                        ? Optional.of(
                                properties.number("quarkus.management.port").orElse(9000))
                        : Optional.empty();
            case MICRONAUT -> properties.number("endpoints.all.port");
        };
    }

    /** Where health and metrics begin, without a slash at its end. */
    private String root(ApplicationProperties properties, boolean ownPort) {
        String root = switch (this) {
            case SPRING_BOOT ->
                application("server.servlet.context-path", properties, ownPort)
                        + properties.get("management.endpoints.web.base-path").orElse("/actuator");
            case QUARKUS -> quarkusRoot(properties, ownPort);
            case MICRONAUT ->
                application("micronaut.server.context-path", properties, ownPort)
                        + properties.get("endpoints.all.path").orElse("");
        };
        return trimmed(root);
    }

    private static String quarkusRoot(ApplicationProperties properties, boolean ownPort) {
        String path = properties.get("quarkus.http.non-application-root-path").orElse("q");
        String before = application("quarkus.http.root-path", properties, ownPort);
        return path.startsWith("/") ? path : trimmed(before) + "/" + path;
    }

    /** Where the application begins; behind a port of their own, health and metrics are not below it. */
    private static String application(String property, ApplicationProperties properties, boolean ownPort) {
        return ownPort ? "" : properties.get(property).orElse("");
    }

    private static String trimmed(String path) {
        return path.replaceAll("/+$", "");
    }

    private String livenessPath() {
        return this == QUARKUS ? "/health/live" : "/health/liveness";
    }

    private String readinessPath() {
        return this == QUARKUS ? "/health/ready" : "/health/readiness";
    }

    private String metricsPath(String root) {
        return root + (this == QUARKUS ? "/metrics" : "/prometheus");
    }
}
