package dev.idp.templates.git;

import java.io.IOException;
import java.net.URISyntaxException;
import org.eclipse.jgit.lib.ObjectChecker;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.SshTransport;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.TransportHttp;
import org.eclipse.jgit.transport.URIish;

/** Opens the way to a repository: with our login for its host only, with time limits, and checking what comes. */
final class Transports {
    private Transports() {}

    static Transport open(GitUrl url, Repository local, GitAccess access, GitLimits limits) throws IOException {
        Transport transport = transport(url, local);
        transport.setTimeout(limits.seconds());
        transport.setPushThin(false); // a thin pack may build on trees that are passed by
        transport.setObjectChecker(new ObjectChecker().setSafeForWindows(true).setSafeForMacOS(true));
        transport.setCredentialsProvider(access.credentials(url).orElse(CredentialsProvider.getDefault()));
        if (transport instanceof TransportHttp http) {
            http.setHttpConnectionFactory(new SameHostConnections(url));
            access.introduce(http, url);
        }
        if (transport instanceof SshTransport ssh) {
            ssh.setSshSessionFactory(SshSessions.of(access));
        }
        return transport;
    }

    private static Transport transport(GitUrl url, Repository local) throws IOException {
        try {
            return Transport.open(local, new URIish(url.toString()));
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("a checked URL", impossible);
        }
    }
}
