package dev.idp.templates.forge;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLParameters;

/**
 * One request and its reply, within limits of time and size. It follows no redirect and keeps no cookie; TLS checks the
 * name of the host, whatever a system property says.
 */
final class Wire {
    static final int LARGEST = 5 * 1024 * 1024;
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final HttpClient client;
    private final Duration longest;

    /**
     * Prepares.
     *
     * @param plain whether it is for http, which is for this machine and goes through no proxy
     * @param longest how long a request and its whole reply may take
     */
    Wire(boolean plain, Duration longest) {
        SSLParameters tls = new SSLParameters();
        tls.setEndpointIdentificationAlgorithm("HTTPS");
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .sslParameters(tls)
                .connectTimeout(CONNECT);
        this.client = plain ? builder.proxy(HttpClient.Builder.NO_PROXY).build() : builder.build();
        this.longest = longest;
    }

    /** Sends; the body is nothing where it is larger than 5 MiB. */
    HttpResponse<Optional<byte[]>> send(HttpRequest request) throws IOException {
        CompletableFuture<HttpResponse<Optional<byte[]>>> reply =
                client.sendAsync(request, headers -> new BoundedBody(LARGEST));
        try {
            return reply.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            reply.cancel(true);
            throw new HttpTimeoutException("no whole reply in time");
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof IOException fault ? fault : new IOException(failure.getCause());
        } catch (InterruptedException interrupted) {
            reply.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for a reply");
        }
    }
}
