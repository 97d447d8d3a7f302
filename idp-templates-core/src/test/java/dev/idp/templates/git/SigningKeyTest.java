package dev.idp.templates.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyEncryptionContext;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.GpgConfig;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.SignatureVerifier;
import org.eclipse.jgit.lib.SignatureVerifiers;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commits that carry an SSH signature, as JGit and Git check it. */
class SigningKeyTest {
    @TempDir
    private Path folder;

    private final KeyPair key = key();
    private GitOps ops;
    private Path allowed;

    @BeforeEach
    void create() throws IOException {
        ops = GitOps.create(folder.resolve("gitops.git"));
        allowed = Files.writeString(
                folder.resolve("allowed_signers"),
                "robot@acme.example " + PublicKeyEntry.toString(key.getPublic()) + "\n");
    }

    @AfterEach
    void close() {
        ops.close();
    }

    @Test
    void a_signed_commit_is_verified_with_the_public_key() throws Exception {
        ObjectId commit = push(Optional.of(SigningKey.of(file(key, null), Location.of("here"))));

        assertThat(verify(commit).verified()).isTrue();
        if (hasSshKeygen()) {
            assertThat(ops.git().run("-c", "gpg.ssh.allowedSignersFile=" + allowed, "verify-commit", commit.name()))
                    .contains("Good \"git\" signature for robot@acme.example");
        }
        ops.git().run("fsck", "--full", "--strict");
    }

    @Test
    void another_key_is_not_taken_for_it() throws Exception {
        ObjectId commit = push(Optional.of(SigningKey.of(file(key(), null), Location.of("here"))));

        assertThat(verify(commit).verified()).isFalse();
    }

    @Test
    void without_a_key_commits_are_not_signed() throws Exception {
        ObjectId commit = push(SigningKey.of(Map.of("IDP_SIGNING_KEY", "")));

        assertThat(ops.git().run("cat-file", "commit", commit.name())).doesNotContain("gpgsig");
    }

    @Test
    void a_file_that_is_not_there_is_a_problem() {
        assertThatThrownBy(() -> SigningKey.of(Map.of("IDP_SIGNING_KEY", "/missing")))
                .isInstanceOf(IdpException.class)
                .hasMessageContaining("IDP_SIGNING_KEY")
                .hasMessageContaining("[IDP1840]");
    }

    @Test
    void a_file_that_is_no_key_is_a_problem_that_quotes_nothing() throws IOException {
        Path file = Files.writeString(folder.resolve("no-key"), "c4nary-7d1e\n");

        assertThatThrownBy(() -> push(Optional.of(SigningKey.of(file, Location.of("here")))))
                .isInstanceOf(IdpException.class)
                .hasMessageContaining("[IDP1840]")
                .hasMessageNotContaining("c4nary");
    }

    @Test
    void nobody_is_asked_for_a_passphrase() throws Exception {
        OpenSSHKeyEncryptionContext encryption = new OpenSSHKeyEncryptionContext();
        encryption.setPassword("c4nary-7d1e");
        encryption.setCipherType("256");
        Path file = file(key, encryption);

        assertThatThrownBy(() -> push(Optional.of(SigningKey.of(file, Location.of("here")))))
                .isInstanceOf(IdpException.class)
                .hasMessageContaining("[IDP1840]");
    }

    private ObjectId push(Optional<SigningKey> signing) {
        GitRepository open = GitOps.open("file://" + folder.resolve("gitops.git"));
        GitRepository ours = signing.map(open::signedWith).orElse(open);
        Tip tip = ours.tip("main");
        Commit commit =
                ours.commit(tip, GitOps.change("one"), GitOps.text("One")).orElseThrow();
        assertThat(ours.push(commit, "signed", Optional.empty())).isInstanceOf(PushResult.Pushed.class);
        return ObjectId.fromString(ops.git().run("rev-parse", "signed"));
    }

    private SignatureVerifier.SignatureVerification verify(ObjectId commit) throws Exception {
        Config config = new Config();
        config.setString("gpg", null, "format", "ssh");
        config.setString("gpg", "ssh", "allowedSignersFile", allowed.toString());
        try (Repository repository = new FileRepositoryBuilder()
                        .setGitDir(folder.resolve("gitops.git").toFile())
                        .build();
                RevWalk walk = new RevWalk(repository)) {
            return SignatureVerifiers.verify(repository, new GpgConfig(config), walk.parseCommit(commit));
        }
    }

    private static boolean hasSshKeygen() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "ssh-keygen")));
    }

    private Path file(KeyPair pair, @Nullable OpenSSHKeyEncryptionContext encryption) throws Exception {
        Path file = folder.resolve("signing");
        try (OutputStream out = Files.newOutputStream(file)) {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(pair, "test", encryption, out);
        }
        return file;
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
