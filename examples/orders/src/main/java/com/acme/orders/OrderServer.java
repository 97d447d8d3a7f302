package com.acme.orders;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The HTTP server: takes requests, finds who answers them, and ends without losing one. */
final class OrderServer implements AutoCloseable {
    private static final Logger LOG = System.getLogger(OrderServer.class.getName());
    private static final int THREADS = 16;
    private static final int LARGEST_BODY = 64 * 1024;
    private static final Duration LONGEST_REQUEST = Duration.ofSeconds(20);

    /** What each path allows. Metrics count other paths as one, or callers could make them grow without end. */
    private static final Map<String, String> METHODS = Map.of(
            "/orders", "GET, POST",
            "/health/live", "GET",
            "/health/ready", "GET",
            "/metrics", "GET");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final Phaser running = new Phaser(1);
    private final Metrics metrics = new Metrics();
    private final OrderResource orders;
    private final Duration drain;
    private volatile boolean stopping;

    private OrderServer(HttpServer server, Settings settings) {
        this.server = server;
        this.orders = new OrderResource(settings, metrics);
        this.drain = settings.drain();
    }

    /**
     * Opens the port and answers from then on.
     *
     * @param settings what to do
     * @return the running server
     * @throws IOException when the port cannot be opened
     */
    static OrderServer start(Settings settings) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(settings.port()), 0);
        OrderServer server = new OrderServer(http, settings);
        http.createContext("/", server::handle);
        http.setExecutor(server.threads);
        http.start();
        return server;
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Says that it is not ready, serves until nobody sends requests any more, finishes what has begun, and ends. */
    @Override
    public void close() {
        stopping = true;
        try {
            TimeUnit.NANOSECONDS.sleep(drain.toNanos());
            running.awaitAdvanceInterruptibly(running.arrive(), LONGEST_REQUEST.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException e) {
            LOG.log(Level.WARNING, "gave up on requests that took too long");
        }
        server.stop(0);
        threads.shutdown();
    }

    private void handle(HttpExchange exchange) throws IOException {
        running.register();
        try (exchange) {
            String method = exchange.getRequestMethod();
            String path = exchange.getRequestURI().getPath();
            Response response = answer(exchange, method, path);
            boolean known = METHODS.containsKey(path) && response.status() != 405;
            metrics.request(known ? method : "other", known ? path : "other", response.status());
            send(exchange, response);
        } finally {
            running.arriveAndDeregister();
        }
    }

    private Response answer(HttpExchange exchange, String method, String path) throws IOException {
        try {
            return switch (method + " " + path) {
                case "GET /orders" -> orders.list(token(exchange));
                case "POST /orders" -> orders.place(token(exchange), body(exchange));
                case "GET /health/live" -> Response.text(200, "live\n");
                case "GET /health/ready" -> stopping ? Response.text(503, "stopping\n") : Response.text(200, "ready\n");
                case "GET /metrics" -> Response.metrics(metrics.print());
                default -> refuse(path);
            };
        } catch (Rejected e) {
            return e.toResponse();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "a request failed", e);
            return Response.error(500, "the service failed");
        }
    }

    private static Response refuse(String path) {
        String allowed = METHODS.get(path);
        return allowed == null
                ? Response.error(404, "nothing is here")
                : new Response(405, Map.of("Allow", allowed, "Content-Type", "text/plain"), "use " + allowed + "\n");
    }

    private static Optional<String> token(HttpExchange exchange) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .filter(header -> header.startsWith("Bearer "))
                .map(header -> header.substring("Bearer ".length()));
    }

    private static String body(HttpExchange exchange) throws IOException {
        byte[] bytes = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (bytes.length > LARGEST_BODY) {
            throw new Rejected(413, "expected at most " + LARGEST_BODY + " bytes");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Rejected(400, "expected UTF-8");
        }
    }

    private static void send(HttpExchange exchange, Response response) throws IOException {
        byte[] bytes = response.bytes();
        response.headers().forEach(exchange.getResponseHeaders()::set);
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(response.status(), -1);
            return;
        }
        exchange.sendResponseHeaders(response.status(), bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
