package dev.idp.templates.git;

import java.io.File;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.transport.sshd.agent.Connector;
import org.eclipse.jgit.transport.sshd.agent.ConnectorFactory;
import org.jspecify.annotations.Nullable;

/**
 * Finds the SSH agent: the one that {@code ~/.ssh/config} names for a host, else the one of the environment.
 *
 * @param socket that of the environment, where there is one
 */
record AgentSockets(Optional<Path> socket) implements ConnectorFactory {
    private static final String VARIABLE = "SSH_AUTH_SOCK";

    @Override
    public @Nullable Connector create(@Nullable String identityAgent, @Nullable File homeDir) {
        boolean named = identityAgent != null && !identityAgent.isEmpty() && !identityAgent.equals(VARIABLE);
        Optional<Path> agent = named ? Optional.ofNullable(identityAgent).map(Path::of) : socket;
        return agent.map(AgentSocket::new).orElse(null);
    }

    @Override
    public boolean isSupported() {
        return true;
    }

    @Override
    public String getName() {
        return "socket";
    }

    @Override
    public Collection<ConnectorDescriptor> getSupportedConnectors() {
        return List.of(getDefaultConnector());
    }

    @Override
    public ConnectorDescriptor getDefaultConnector() {
        return new ConnectorDescriptor() {
            @Override
            public String getIdentityAgent() {
                return VARIABLE;
            }

            @Override
            public String getDisplayName() {
                return VARIABLE;
            }
        };
    }
}
