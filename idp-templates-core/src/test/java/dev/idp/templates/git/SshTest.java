package dev.idp.templates.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.tree.FileTree;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Map;
import java.util.Optional;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.shell.ProcessShellFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fetching over SSH from a real server, which runs {@code git-upload-pack}. */
class SshTest {
    private static final FileTree TREE = FileTree.EMPTY.with("README.md", "# Hello\n");

    @TempDir
    private Path folder;

    private final KeyPair hostKey = key();
    private final KeyPair userKey = key();
    private SshServer server;
    private BareRepository repository;

    @BeforeEach
    void serve() throws IOException {
        repository = BareRepository.create(folder.resolve("acme.git"));
        repository.commit(TREE, "refs/heads/main");
        server = SshServer.setUpDefaultServer();
        server.setHost("127.0.0.1");
        server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
        server.setPublickeyAuthenticator(
                (user, key, session) -> user.equals("git") && KeyUtils.compareKeys(key, userKey.getPublic()));
        server.setCommandFactory(
                (channel, command) -> new ProcessShellFactory(command, "sh", "-c", command).createShell(channel));
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        server.stop(true);
        repository.close();
    }

    @Test
    void a_key_of_the_home_folder_and_a_known_host_give_the_tree() throws Exception {
        knowHost(hostKey);
        haveKey(userKey);

        assertThat(fetch().tree()).isEqualTo(TREE);
    }

    @Test
    void a_host_that_is_not_known_is_refused() throws Exception {
        haveKey(userKey);

        assertThatThrownBy(this::fetch).isInstanceOf(IdpException.class).hasMessageContaining("[IDP1814]");
    }

    @Test
    void a_host_with_another_key_than_the_known_one_is_refused() throws Exception {
        knowHost(key());
        haveKey(userKey);

        assertThatThrownBy(this::fetch).isInstanceOf(IdpException.class).hasMessageContaining("[IDP1814]");
    }

    @Test
    void a_key_that_the_host_does_not_take_is_refused() throws Exception {
        knowHost(hostKey);
        haveKey(key());

        assertThatThrownBy(this::fetch).isInstanceOf(IdpException.class).hasMessageContaining("[IDP1809]");
    }

    @Test
    void the_agent_lends_its_key() throws Exception {
        knowHost(hostKey);
        Path socket = folder.resolve("agent");
        try (AgentHost agent = AgentHost.serve(socket, userKey)) {
            assertThat(agent).isNotNull();
            assertThat(fetch(Map.of("HOME", folder.toString(), "SSH_AUTH_SOCK", socket.toString()))
                            .tree())
                    .isEqualTo(TREE);
        }
    }

    @Test
    void with_an_agent_too_a_host_that_is_not_known_is_refused() throws Exception {
        Path socket = folder.resolve("agent");
        try (AgentHost agent = AgentHost.serve(socket, userKey)) {
            assertThat(agent).isNotNull();
            assertThatThrownBy(() -> fetch(Map.of("HOME", folder.toString(), "SSH_AUTH_SOCK", socket.toString())))
                    .isInstanceOf(IdpException.class)
                    .hasMessageContaining("[IDP1814]");
        }
    }

    @Test
    void an_agent_that_is_not_there_leaves_the_key_of_the_home_folder() throws Exception {
        knowHost(hostKey);
        haveKey(userKey);

        assertThat(fetch(Map.of(
                                "HOME", folder.toString(),
                                "SSH_AUTH_SOCK", folder.resolve("gone").toString()))
                        .tree())
                .isEqualTo(TREE);
    }

    @Test
    void a_commit_is_pushed_over_the_same_way() throws Exception {
        knowHost(hostKey);
        haveKey(userKey);
        repository.configure("uploadpack", "allowFilter", true);
        GitRepository ours = GitOps.open(url(), Map.of("HOME", folder.toString()));
        Tip tip = ours.tip("main");
        Commit commit =
                ours.commit(tip, GitOps.change("one"), GitOps.text("One")).orElseThrow();

        assertThat(ours.push(commit, "main", Optional.of(tip.commit()))).isEqualTo(new PushResult.Pushed("main"));
        assertThat(ours.tip("main").folder(GitOps.DEV))
                .isEqualTo(GitOps.change("one").get(GitOps.DEV));
        new Git(folder.resolve("acme.git")).run("fsck", "--full", "--strict");
    }

    private String url() {
        return "ssh://git@127.0.0.1:" + server.getPort() + folder.resolve("acme.git");
    }

    private FetchedTree fetch() {
        return fetch(Map.of("HOME", folder.toString()));
    }

    private FetchedTree fetch(Map<String, String> variables) {
        Location asked = Location.of("platform.yaml");
        GitSource source = new GitSource(GitUrl.parse(url(), asked), "main", Optional.empty(), asked);
        return new GitFetch(GitAccess.of(variables)).fetch(source);
    }

    private void knowHost(KeyPair key) throws IOException {
        Path known = Files.createDirectories(folder.resolve(".ssh")).resolve("known_hosts");
        Files.writeString(
                known, "[127.0.0.1]:" + server.getPort() + " " + PublicKeyEntry.toString(key.getPublic()) + "\n");
    }

    private void haveKey(KeyPair key) throws IOException, GeneralSecurityException {
        Path file = Files.createDirectories(folder.resolve(".ssh")).resolve("id_ecdsa");
        try (OutputStream out = Files.newOutputStream(file)) {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(key, "test", null, out);
        }
    }

    private static KeyPair key() {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
            keys.initialize(256);
            return keys.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
