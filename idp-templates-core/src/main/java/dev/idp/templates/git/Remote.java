package dev.idp.templates.git;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectIdRef;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.Transport;

/** One conversation with a repository: what are its refs, and give me some objects. */
final class Remote implements AutoCloseable {
    private final Repository received;
    private final Transport transport;
    private final FetchConnection connection;

    private Remote(Repository received, Transport transport, FetchConnection connection) {
        this.received = received;
        this.transport = transport;
        this.connection = connection;
    }

    /** Connects and asks for some refs; a commit is then received with its files, into a repository of its own. */
    static Remote open(GitUrl url, Collection<String> refs, GitAccess access, GitLimits limits) throws IOException {
        Repository received = new BoundedRepository(limits);
        return open(Transports.open(url, received, access, limits), received, refs, Portion.COMMIT);
    }

    /** Asks for refs; what is received goes into a repository that stays open. */
    static Remote open(Transport transport, Repository received, Collection<String> refs, Portion portion)
            throws IOException {
        try {
            portion.askOf(transport);
            List<RefSpec> asked = refs.stream().map(Remote::spec).toList();
            return new Remote(received, transport, transport.openFetch(asked));
        } catch (IOException | RuntimeException failure) {
            transport.close();
            throw failure;
        }
    }

    private static RefSpec spec(String ref) {
        return new RefSpec(ref.endsWith("*") ? ref + ":" + ref : ref);
    }

    /** Returns the refs by their full names; more than were asked for, where the host speaks an old protocol. */
    Map<String, Ref> refs() {
        return connection.getRefsMap();
    }

    /** Receives a commit or tag without history, and returns where it now is. */
    Repository receive(ObjectId object) throws IOException {
        return receive(List.of(object));
    }

    /** Receives objects, each with as much of what it leads to as the portion says; one conversation does this once. */
    Repository receive(Collection<ObjectId> objects) throws IOException {
        List<Ref> wanted = objects.stream()
                .<Ref>map(object -> new ObjectIdRef.Unpeeled(Ref.Storage.NETWORK, object.name(), object))
                .toList();
        connection.fetch(NullProgressMonitor.INSTANCE, wanted, Set.of());
        return received;
    }

    @Override
    public void close() {
        connection.close();
        transport.close();
        received.close();
    }
}
