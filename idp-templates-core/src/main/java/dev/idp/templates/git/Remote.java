package dev.idp.templates.git;

import java.io.IOException;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectChecker;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectIdRef;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.SshTransport;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.TransportHttp;
import org.eclipse.jgit.transport.URIish;

/** One conversation with a repository: what are its refs, and give me one commit with its files. */
final class Remote implements AutoCloseable {
    private final Repository received;
    private final Transport transport;
    private final FetchConnection connection;

    private Remote(Repository received, Transport transport, FetchConnection connection) {
        this.received = received;
        this.transport = transport;
        this.connection = connection;
    }

    /** Connects and asks for some refs. */
    static Remote open(GitUrl url, Collection<String> refs, GitAccess access, GitLimits limits) throws IOException {
        Repository received = new BoundedRepository(limits);
        Transport transport = transport(url, received);
        restrict(transport, url, access, limits);
        try {
            List<RefSpec> asked = refs.stream().map(RefSpec::new).toList();
            return new Remote(received, transport, transport.openFetch(asked));
        } catch (IOException | RuntimeException failure) {
            transport.close();
            throw failure;
        }
    }

    private static void restrict(Transport transport, GitUrl url, GitAccess access, GitLimits limits) {
        transport.setTimeout(limits.seconds());
        transport.setDepth(1);
        transport.setObjectChecker(new ObjectChecker().setSafeForWindows(true).setSafeForMacOS(true));
        transport.setCredentialsProvider(access.credentials(url).orElse(CredentialsProvider.getDefault()));
        if (transport instanceof TransportHttp http) {
            http.setHttpConnectionFactory(new SameHostConnections(url));
        }
        if (transport instanceof SshTransport ssh) {
            ssh.setSshSessionFactory(SshSessions.of(access));
        }
    }

    private static Transport transport(GitUrl url, Repository received) throws IOException {
        try {
            return Transport.open(received, new URIish(url.toString()));
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("a checked URL", impossible);
        }
    }

    /** Returns the refs by their full names; more than were asked for, where the host speaks an old protocol. */
    Map<String, Ref> refs() {
        return connection.getRefsMap();
    }

    /** Receives a commit or tag without history, and returns where it now is. */
    Repository receive(ObjectId object) throws IOException {
        Ref wanted = new ObjectIdRef.Unpeeled(Ref.Storage.NETWORK, object.name(), object);
        connection.fetch(NullProgressMonitor.INSTANCE, List.of(wanted), Set.of());
        return received;
    }

    @Override
    public void close() {
        connection.close();
        transport.close();
        received.close();
    }
}
