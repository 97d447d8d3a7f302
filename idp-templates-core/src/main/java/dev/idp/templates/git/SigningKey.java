package dev.idp.templates.git;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.api.errors.CanceledException;
import org.eclipse.jgit.api.errors.UnsupportedSigningFormatException;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.GpgConfig;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.Signer;
import org.eclipse.jgit.lib.Signers;

/** The SSH key that signs commits, as Git does it with {@code gpg.format=ssh}; a private key without passphrase. */
public final class SigningKey {
    private static final String VARIABLE = "IDP_SIGNING_KEY";

    private final Path file;
    private final Location asked;

    private SigningKey(Path file, Location asked) {
        this.file = file;
        this.asked = asked;
    }

    /**
     * Takes what the environment of a process says.
     *
     * @param variables {@code IDP_SIGNING_KEY}, the path of the private key; without it or empty commits are not signed
     * @return the key
     * @throws IdpException where there is no such file
     */
    public static Optional<SigningKey> of(Map<String, String> variables) {
        return Optional.ofNullable(variables.get(VARIABLE))
                .filter(value -> !value.isEmpty())
                .map(value -> of(Path.of(value), Location.of(VARIABLE)));
    }

    /**
     * Takes a file.
     *
     * @param file the private key, in OpenSSH's or in PEM format
     * @param asked where it is named, for problems
     * @return the key, which is read when something is signed
     * @throws IdpException where there is no such file
     */
    public static SigningKey of(Path file, Location asked) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw problem(asked, "found no file that can be read where a private key is to be");
        }
        return new SigningKey(file.toAbsolutePath(), asked);
    }

    private static IdpException problem(Location asked, String found) {
        return new IdpException(Problem.error(
                GitCode.NOT_SIGNED,
                asked,
                found,
                "give the path of a private SSH key without passphrase, or leave it out"));
    }

    /** Puts a signature into a commit that is complete otherwise. */
    CommitBuilder sign(Repository repository, CommitBuilder commit) {
        Signer signer = Optional.ofNullable(Signers.get(GpgConfig.GpgFormat.SSH))
                .orElseThrow(() -> new IllegalStateException("JGit's SSH library is not on the class path"));
        Config config = new Config();
        config.setString("gpg", null, "format", "ssh");
        try {
            signer.signObject(
                    repository,
                    new GpgConfig(config),
                    commit,
                    commit.getCommitter(),
                    file.toString(),
                    new NobodyToAsk());
            return commit;
        } catch (IOException | CanceledException | UnsupportedSigningFormatException unusable) {
            throw problem(asked, "found a file that is no private key, or one with a passphrase");
        }
    }
}
