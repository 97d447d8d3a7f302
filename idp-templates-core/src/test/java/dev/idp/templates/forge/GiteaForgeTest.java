package dev.idp.templates.forge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.credential.Credentials;
import dev.idp.templates.credential.Login;
import dev.idp.templates.credential.Secret;
import dev.idp.templates.forge.PullRequests.Result;
import dev.idp.templates.git.GitUrl;
import dev.idp.templates.platform.ForgeKind;
import dev.idp.templates.problem.Location;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.YamlLimits;
import dev.idp.templates.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Gitea, without a server: what was said with a real one is said again, request for request. */
class GiteaForgeTest {
    private static final Path RECORDINGS = Path.of("src/test/resources/dev/idp/templates/forge/gitea");

    private GiteaReplay replay;

    @BeforeEach
    void listen() throws IOException {
        replay = new GiteaReplay();
    }

    @AfterEach
    void stop() {
        replay.close();
    }

    static Stream<Path> recordings() throws IOException {
        try (Stream<Path> files = Files.list(RECORDINGS)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void says_what_was_said_with_a_real_server(Path file) throws IOException {
        MapNode recording = (MapNode) YamlReader.read(file.toString(), Files.readAllBytes(file), YamlLimits.RENDERED);
        List<MapNode> steps = recording.list("steps").orElseThrow().maps();
        Forge forge = forge(file);
        for (MapNode step : steps) {
            replay.expect(step.list("said").orElseThrow());

            MapNode given = step.map("ensure").isPresent()
                    ? ensure(forge, step.map("ensure").get())
                    : close(forge, step.map("close").orElseThrow());

            assertThat(replay.differences()).isEmpty();
            assertThat(given).isEqualTo(step.map("gives").orElseThrow());
        }
        assertThat(steps).isNotEmpty();
    }

    private Forge forge(Path recording) {
        String name = recording.getFileName().toString().replace(".yaml", "");
        return forge("http://" + replay.host() + "/acme/" + name + ".git");
    }

    private Forge forge(String url) {
        Location asked = Location.of("platform.yaml");
        Credentials credentials = new Credentials() {
            @Override
            public Optional<Login> git(String host) {
                return Optional.empty();
            }

            @Override
            public Optional<Login> forge(String host) {
                return Optional.of(new Login("idp", Secret.of(GiteaReplay.TOKEN)))
                        .filter(login -> host.equals(replay.host()));
            }
        };
        return Forges.open(ForgeKind.GITEA, GitUrl.parse(url, asked), asked, credentials)
                .orElseThrow();
    }

    private MapNode ensure(Forge forge, MapNode asked) {
        Draft draft = new Draft(
                asked.text("head").orElseThrow(),
                asked.text("target").orElseThrow(),
                asked.text("title").orElseThrow(),
                asked.text("body").orElseThrow(),
                asked.text("marker").orElseThrow(),
                asked.list("labels").orElseThrow().texts(),
                asked.list("reviewers").orElseThrow().texts(),
                asked.truth("autoMerge").orElseThrow());
        Result result = new PullRequests(forge).ensure(draft).orElseThrow();
        return gives(result.pullRequest(), result.action().name())
                .with("notMerged", result.notMerged().orElse(""))
                .with("notes", ListNode.ofTexts(result.notes()));
    }

    private MapNode close(Forge forge, MapNode asked) {
        return new PullRequests(forge)
                .close(
                        asked.text("head").orElseThrow(),
                        asked.text("target").orElseThrow(),
                        asked.text("marker").orElseThrow(),
                        asked.text("reason").orElseThrow())
                .map(closed -> gives(closed, "CLOSED"))
                .orElseGet(MapNode::empty);
    }

    private MapNode gives(PullRequest pullRequest, String action) {
        return MapNode.empty()
                .with("action", action)
                .with("number", pullRequest.number())
                .with("state", pullRequest.state().name())
                .with("url", pullRequest.url().replace(replay.host(), "127.0.0.1:1"))
                .with("commit", pullRequest.commit());
    }
}
