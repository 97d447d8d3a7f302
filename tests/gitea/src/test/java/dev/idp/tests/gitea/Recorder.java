package dev.idp.tests.gitea;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands before a server, passes everything on, and keeps what was said. */
final class Recorder implements AutoCloseable {
    private static final Set<String> NOT_PASSED =
            Set.of("connection", "content-length", "expect", "host", "http2-settings", "transfer-encoding", "upgrade");
    private static final Set<String> KEPT = Set.of("link", "x-total-count");

    private final String origin;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();

    private Recorder(int port) {
        this.origin = "http://127.0.0.1:" + port;
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::pass);
        server.setExecutor(threads);
        server.start();
    }

    /** Stands before the server on a port of this machine, on another port. */
    static Recorder before(int port) {
        return new Recorder(port);
    }

    String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** The server itself, past the recorder. */
    String origin() {
        return origin;
    }

    /** What was said so far; from now on only what comes. */
    List<Exchange> take() {
        List<Exchange> taken = List.copyOf(exchanges);
        exchanges.clear();
        return taken;
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            HttpResponse<byte[]> response = client.send(request(exchange, body), BodyHandlers.ofByteArray());
            keep(exchange, body, response);
            Headers headers = exchange.getResponseHeaders();
            response.headers().map().forEach((name, values) -> {
                if (!NOT_PASSED.contains(name.toLowerCase(Locale.ROOT))) {
                    headers.put(name, values);
                }
            });
            boolean isEmpty = response.body().length == 0;
            exchange.sendResponseHeaders(response.statusCode(), isEmpty ? -1 : response.body().length);
            if (!isEmpty) {
                try (OutputStream out = exchange.getResponseBody()) {
                    out.write(response.body());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest request(HttpExchange exchange, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + exchange.getRequestURI()))
                .method(
                        exchange.getRequestMethod(),
                        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!NOT_PASSED.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    private void keep(HttpExchange exchange, byte[] body, HttpResponse<byte[]> response) {
        String path = exchange.getRequestURI().toString();
        boolean isText = path.startsWith("/api/");
        Map<String, String> headers = new TreeMap<>();
        response.headers().map().forEach((name, values) -> {
            if (KEPT.contains(name.toLowerCase(Locale.ROOT))) {
                headers.put(name.toLowerCase(Locale.ROOT), values.get(0));
            }
        });
        exchanges.add(new Exchange(
                exchange.getRequestMethod(),
                path,
                isText ? new String(body, StandardCharsets.UTF_8) : "",
                response.statusCode(),
                headers,
                isText ? new String(response.body(), StandardCharsets.UTF_8) : "",
                response.body().length));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
