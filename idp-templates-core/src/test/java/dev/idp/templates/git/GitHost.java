package dev.idp.templates.git;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** A real Git host on a free port of this machine: {@code git http-backend} behind the JDK's own HTTP server. */
public final class GitHost implements AutoCloseable {
    private static final List<Path> BACKENDS = List.of(
            Path.of("/usr/lib/git-core/git-http-backend"),
            Path.of("/usr/libexec/git-core/git-http-backend"),
            Path.of("/opt/homebrew/opt/git/libexec/git-core/git-http-backend"));

    private final Path root;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Optional<String>> authorizations = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Map<String, Runnable> before = new ConcurrentHashMap<>();
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong left = new AtomicLong(Long.MAX_VALUE);
    private volatile boolean deaf;
    private volatile String lost = "nothing";
    private volatile String login = "";
    private volatile String redirect = "";

    private GitHost(Path root, int port) throws IOException {
        this.root = root;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** Serves the bare repositories in a folder. */
    public static GitHost serve(Path root) throws IOException {
        return new GitHost(root, 0);
    }

    /** Asks everybody for this user and token. */
    public GitHost asking(String user, String token) {
        login = "Basic " + Base64.getEncoder().encodeToString((user + ":" + token).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Sends everybody to another place. */
    public GitHost redirectingTo(String url) {
        redirect = url;
        return this;
    }

    /** Does something once, before it answers a request whose line holds this text. */
    public GitHost before(String text, Runnable action) {
        before.put(text, action);
        return this;
    }

    /** Does what a request asks for, and loses the answer, once. */
    public GitHost losing(String text) {
        lost = text;
        return this;
    }

    /** Breaks one request off, counted from now: before it is read, or after it was done and before the answer. */
    public GitHost breaking(int number, boolean beforeItIsRead) {
        deaf = beforeItIsRead;
        left.set(number);
        return this;
    }

    public String url(String repository) {
        return "http://127.0.0.1:" + port() + "/" + repository;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** The header Authorization of each request so far. */
    public List<Optional<String>> authorizations() {
        return authorizations;
    }

    /** Method, path and query of each request so far. */
    public List<String> requests() {
        return requests;
    }

    /** How many bytes it sent, without headers. */
    public long sent() {
        return sent.get();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Optional<String> authorization =
                    Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"));
            authorizations.add(authorization);
            String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            requests.add(request);
            boolean breaks = left.decrementAndGet() == 0;
            if (breaks && deaf) {
                return;
            }
            before.keySet().stream()
                    .filter(request::contains)
                    .toList()
                    .forEach(text -> Optional.ofNullable(before.remove(text)).ifPresent(Runnable::run));
            if (!redirect.isEmpty()) {
                exchange.getResponseHeaders().set("Location", redirect + exchange.getRequestURI());
                exchange.sendResponseHeaders(302, -1);
            } else if (!login.isEmpty() && !authorization.equals(Optional.of(login))) {
                exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"git\"");
                exchange.sendResponseHeaders(401, -1);
            } else {
                ask(exchange, breaks);
            }
        }
    }

    private void ask(HttpExchange exchange, boolean breaks) throws IOException {
        Process backend = backend(exchange);
        threads.execute(() -> send(exchange, backend));
        InputStream in = backend.getInputStream();
        int status = 200;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            String name = line.substring(0, colon);
            String value = line.substring(colon + 1).strip();
            if (name.equals("Status")) {
                status = Integer.parseInt(value.substring(0, 3));
            } else {
                exchange.getResponseHeaders().set(name, value);
            }
        }
        byte[] body = in.readAllBytes();
        if (breaks) {
            return;
        }
        if ((exchange.getRequestMethod() + " " + exchange.getRequestURI()).contains(lost)) {
            lost = "nothing";
            return;
        }
        exchange.sendResponseHeaders(status, 0);
        sent.addAndGet(body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private Process backend(HttpExchange exchange) throws IOException {
        Path program = BACKENDS.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("found no git-http-backend; install Git"));
        ProcessBuilder builder = new ProcessBuilder(program.toString()).redirectError(ProcessBuilder.Redirect.DISCARD);
        Map<String, String> variables = builder.environment();
        variables.put("GIT_PROJECT_ROOT", root.toString());
        variables.put("GIT_HTTP_EXPORT_ALL", "1");
        variables.put("GIT_CONFIG_NOSYSTEM", "1");
        variables.put("GIT_CONFIG_GLOBAL", "/dev/null");
        variables.put("GIT_CONFIG_COUNT", "1");
        variables.put("GIT_CONFIG_KEY_0", "safe.directory");
        variables.put("GIT_CONFIG_VALUE_0", "*");
        variables.put("REQUEST_METHOD", exchange.getRequestMethod());
        variables.put("PATH_INFO", exchange.getRequestURI().getPath());
        variables.put(
                "QUERY_STRING",
                Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse(""));
        if (!login.isEmpty()) {
            variables.put("REMOTE_USER", "robot"); // who has logged in may push
        }
        pass(exchange, "Content-Type", "CONTENT_TYPE", variables);
        pass(exchange, "Content-Encoding", "HTTP_CONTENT_ENCODING", variables);
        pass(exchange, "Git-Protocol", "GIT_PROTOCOL", variables);
        return builder.start();
    }

    private static void pass(HttpExchange exchange, String header, String variable, Map<String, String> variables) {
        Optional.ofNullable(exchange.getRequestHeaders().getFirst(header))
                .ifPresent(value -> variables.put(variable, value));
    }

    private static void send(HttpExchange exchange, Process backend) {
        try (OutputStream out = backend.getOutputStream()) {
            exchange.getRequestBody().transferTo(out);
        } catch (IOException closed) {
            backend.destroy(); // the client has gone
        }
    }

    private static String line(InputStream in) throws IOException {
        List<Byte> bytes = new ArrayList<>();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            bytes.add((byte) next);
        }
        StringBuilder line = new StringBuilder();
        bytes.forEach(each -> line.append((char) each.byteValue()));
        return line.toString().strip();
    }
}
