package dev.idp.tests.policies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.yaml.MapNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Sends every case to a real API server, and records what it says. */
@Tag("apiserver")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Execution(ExecutionMode.SAME_THREAD)
class ApiServerTest {
    private final List<PolicyCase> cases = PolicyCase.all();
    private final List<MapNode> objects = CasesPlatform.objects();
    private @Nullable ControlPlane plane;
    private Cluster cluster = new Cluster(new Kubectl(Path.of("none"), Path.of("none")));

    @BeforeAll
    void a_cluster_has_the_policies(@TempDir Path folder) throws IOException {
        Optional<Path> given = property("kubeconfig");
        if (given.isEmpty()) {
            plane = ControlPlane.start(folder);
        }
        Path kubeconfig = given.orElseGet(() -> folder.resolve("kubeconfig"));
        cluster = new Cluster(new Kubectl(kubeconfig, Files.createDirectories(folder.resolve("kubectl"))));
        cluster.prepareKinds(CasesPlatform.namespaces(cases), property("idp.crds"), cases);
        if (plane != null) {
            plane.checkTypes();
        }
        cluster.preparePolicies(objects);
    }

    @AfterAll
    void the_cluster_is_stopped() {
        if (plane != null) {
            plane.close();
        }
    }

    @Test
    @Order(1)
    void the_server_finds_no_fault_with_the_types_in_policies() {
        assertThat(cluster.typeChecking(objects).entrySet())
                .filteredOn(entry -> !entry.getValue().isEmpty())
                .isEmpty();
    }

    @Test
    @Order(2)
    void the_server_gives_each_case_its_verdict() {
        SortedMap<String, Recording.Recorded> verdicts = cases.parallelStream()
                .collect(Collectors.toMap(
                        PolicyCase::name,
                        one -> new Recording.Recorded(one.digest(), cluster.ask(one)),
                        (first, second) -> first,
                        TreeMap::new));
        Recording recording = new Recording(cluster.version(), Recording.digest(objects), verdicts);
        recording.write();
        ConformancePage page = new ConformancePage(recording, cases, checked());
        Repository.write(Repository.PAGE, page.text());
        assertThat(page.differences()).isEmpty();
    }

    private int checked() {
        return Map.copyOf(cluster.typeChecking(objects)).size();
    }

    private static Optional<Path> property(String name) {
        return Optional.ofNullable(System.getProperty(name))
                .filter(value -> !value.isEmpty())
                .map(Path::of);
    }
}
