package dev.idp.templates.git;

import java.io.IOException;
import java.net.Proxy;
import java.net.URL;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.eclipse.jgit.transport.http.HttpConnectionFactory;
import org.eclipse.jgit.transport.http.JDKHttpConnectionFactory;

/**
 * Connects to the host of one repository only, so that a redirect leads no token and no request to another host, another
 * port, or from https to http.
 *
 * @param url the repository
 */
record SameHostConnections(GitUrl url) implements HttpConnectionFactory {
    private static final HttpConnectionFactory JDK = new JDKHttpConnectionFactory();

    /** Says that a host led to another. */
    static final class RedirectException extends IOException {
        private static final long serialVersionUID = 1L;

        RedirectException() {
            super("redirected");
        }
    }

    @Override
    public HttpConnection create(URL target) throws IOException {
        check(target);
        return JDK.create(target);
    }

    @Override
    public HttpConnection create(URL target, Proxy proxy) throws IOException {
        check(target);
        return JDK.create(target, proxy);
    }

    private void check(URL target) throws RedirectException {
        boolean usual = target.getPort() < 0 || target.getPort() == target.getDefaultPort();
        String host = target.getHost() + (usual ? "" : ":" + target.getPort());
        if (!target.getProtocol().equals(url.scheme()) || !host.equalsIgnoreCase(url.host())) {
            throw new RedirectException();
        }
    }
}
