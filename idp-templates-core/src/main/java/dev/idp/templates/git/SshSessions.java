package dev.idp.templates.git;

import java.io.File;
import java.nio.file.Path;
import org.eclipse.jgit.transport.SshSessionFactory;
import org.eclipse.jgit.transport.sshd.SshdSessionFactoryBuilder;

/** How SSH logs in: with a key of the agent or of {@code ~/.ssh}, to a host of {@code known_hosts}, and asking nobody anything. */
final class SshSessions {
    private SshSessions() {}

    static SshSessionFactory of(GitAccess access) {
        File home = access.home().orElse(Path.of("")).toAbsolutePath().toFile();
        return new SshdSessionFactoryBuilder()
                .setHomeDirectory(home)
                .setSshDirectory(new File(home, ".ssh"))
                .setPreferredAuthentications("publickey")
                .setConnectorFactory(new AgentSockets(access.agent()))
                .build(null);
    }
}
