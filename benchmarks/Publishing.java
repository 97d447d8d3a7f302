import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.idp.templates.git.Commit;
import dev.idp.templates.git.CommitText;
import dev.idp.templates.git.GitAccess;
import dev.idp.templates.git.GitRepository;
import dev.idp.templates.git.GitUrl;
import dev.idp.templates.git.PushResult;
import dev.idp.templates.git.Tip;
import dev.idp.templates.problem.Location;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Measures publishing one workload into a repository of many, over HTTP from a real Git, against what Git itself needs to
 * clone it without history, add, commit and push. Bytes are counted where they pass, headers included.
 *
 * <p>Run from the root of the repository, after {@code mvn -q package -DskipTests -pl idp-cli -am}:
 *
 * <pre>{@code java -cp 'idp-cli/target/idp/lib/*' benchmarks/Publishing.java [WORKLOADS [ROUNDS]]}</pre>
 */
public final class Publishing {
    private static final int FILES = 25;
    private static final TreePath FOLDER = TreePath.of("workloads/s0/w0/dev");
    private static final TreePath PLATFORM = TreePath.of("platform.yaml");

    private final Path scratch;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicLong received = new AtomicLong();
    private final AtomicLong requests = new AtomicLong();

    private Publishing(Path scratch) {
        this.scratch = scratch;
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0 && arguments[0].equals("once")) {
            publish(arguments[1], arguments[2]);
            return;
        }
        int workloads = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        Path scratch = Files.createTempDirectory("idp-publishing");
        try {
            Publishing all = new Publishing(scratch);
            all.measure("large", workloads, rounds, true);
            all.measure("small", 10, rounds, false);
        } catch (Exception | Error failure) {
            failure.printStackTrace();
        } finally {
            delete(scratch);
            System.exit(0); // the server's threads would stay
        }
    }

    private void measure(String name, int workloads, int rounds, boolean thrifty) throws Exception {
        repository(name, workloads);
        String url = "http://127.0.0.1:" + proxy(serve()) + "/" + name + ".git";
        publish(url, "warm-1-" + name);
        publish(url, "warm-2-" + name);
        System.out.println("| " + workloads + " workloads | ms | bytes received | requests |\n|---|---|---|---|");
        row("ours", rounds, round -> publish(url, "ours-" + round));
        row("ours, nothing changed", rounds, round -> unchanged(url, "ours-" + round));
        row("ours, only looking whether a branch moved", rounds, round -> open(url).commits(List.of("main", "ours-0")));
        row("git clone --depth 1, add, commit, push", Math.min(rounds, 3), round -> clone(url, "git-" + name + "-" + round));
        if (thrifty) {
            String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            row("ours, a cold process with -Xmx64m, compiling this file", 1, round -> run(
                    Path.of("").toAbsolutePath(), java, "-Xmx64m", "-cp", System.getProperty("java.class.path"),
                    "benchmarks/Publishing.java", "once", url, "thrifty"));
        }
        run(scratch.resolve(name + ".git"), "git", "fsck", "--connectivity-only");
    }

    private interface Round {
        void run(int round) throws Exception;
    }

    private void row(String name, int rounds, Round round) throws Exception {
        List<Long> times = new ArrayList<>();
        List<Long> bytes = new ArrayList<>();
        List<Long> asked = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            received.set(0);
            requests.set(0);
            long start = System.nanoTime();
            round.run(i);
            times.add((System.nanoTime() - start) / 1_000_000);
            bytes.add(received.get());
            asked.add(requests.get());
            delete(scratch.resolve("clone"));
        }
        System.out.printf(Locale.ROOT, "| %s | %d | %d | %d |%n", name, median(times), median(bytes), median(asked));
    }

    private static long median(List<Long> values) {
        Collections.sort(values);
        return values.get(values.size() / 2);
    }

    private static GitRepository open(String url) {
        Location here = Location.of("benchmark");
        return GitRepository.open(GitUrl.parse(url, here), here, GitAccess.of(Map.of()));
    }

    /** All that a publisher does: look at both branches, read the platform file and what is there, commit, push. */
    private static void publish(String url, String branch) {
        GitRepository repository = open(url);
        Tip tip = repository.tips(List.of("main", branch)).get("main");
        tip.receive(List.of(FOLDER, PLATFORM));
        if (tip.folder(FOLDER).files().size() != FILES || tip.file(PLATFORM).isEmpty()) {
            throw new IllegalStateException("the folder is not what was written");
        }
        Commit commit = repository.commit(tip, Map.of(FOLDER, files(branch)), text(branch)).orElseThrow();
        PushResult result = repository.push(commit, branch, Optional.empty());
        if (!(result instanceof PushResult.Pushed)) {
            throw new IllegalStateException(result.toString());
        }
    }

    private static void unchanged(String url, String branch) {
        GitRepository repository = open(url);
        Tip tip = repository.tips(List.of("main", branch)).get(branch);
        if (repository.commit(tip, Map.of(FOLDER, files(branch)), text(branch)).isPresent()) {
            throw new IllegalStateException("a second commit");
        }
    }

    private static FileTree files(String version) {
        FileTree tree = FileTree.EMPTY;
        for (int i = 0; i < FILES; i++) {
            tree = tree.with("base/file-" + i + ".yaml", i < 3 ? content(0, i) + "version: " + version + "\n" : content(0, i));
        }
        return tree;
    }

    private static CommitText text(String message) {
        return new CommitText("Benchmark", "benchmark@example.com", message, Instant.parse("2026-01-01T00:00:00Z"));
    }

    private static String content(int workload, int file) {
        Random random = new Random(workload * 1000L + file);
        StringBuilder text = new StringBuilder("kind: Thing\n");
        for (int line = 0; line < 6; line++) {
            text.append("field").append(line).append(": ").append(Long.toHexString(random.nextLong())).append('\n');
        }
        return text.toString();
    }

    private void clone(String url, String branch) throws Exception {
        Path copy = scratch.resolve("clone");
        run(scratch, "git", "clone", "-q", "--depth", "1", url, copy.toString());
        for (var file : files(branch).files().entrySet()) {
            Files.write(copy.resolve(FOLDER.toString()).resolve(file.getKey().toString()), file.getValue().bytes());
        }
        run(copy, "git", "add", ".");
        run(copy, "git", "commit", "-q", "-m", branch);
        run(copy, "git", "push", "-q", "origin", "HEAD:refs/heads/" + branch);
    }

    private void repository(String name, int workloads) throws Exception {
        Path folder = Files.createDirectories(scratch.resolve(name + ".git"));
        run(folder, "git", "init", "-q", "--bare", "-b", "main");
        run(folder, "git", "config", "uploadpack.allowFilter", "true");
        run(folder, "git", "config", "http.receivepack", "true");
        Process fill = builder(folder, "git", "fast-import", "--quiet").start();
        try (OutputStream out = new BufferedOutputStream(fill.getOutputStream(), 1 << 20)) {
            write(out, "commit refs/heads/main\ncommitter B <b@example.com> 1767225600 +0000\ndata 2\nm\n");
            file(out, PLATFORM.toString(), "kind: Platform\n");
            int systems = Math.max(1, (int) Math.sqrt(workloads));
            for (int workload = 0; workload < workloads; workload++) {
                for (int i = 0; i < FILES; i++) {
                    String path = "workloads/s" + workload % systems + "/w" + workload / systems + "/dev/base/file-" + i + ".yaml";
                    file(out, path, content(workload, i));
                }
            }
        }
        if (fill.waitFor() != 0) {
            throw new IllegalStateException("git fast-import failed");
        }
        run(folder, "git", "repack", "-a", "-d", "-b", "-q", "--window=1");
    }

    private static void file(OutputStream out, String path, String content) throws IOException {
        write(out, "M 100644 inline " + path + "\ndata " + content.length() + "\n" + content + "\n");
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private int serve() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        ProcessBuilder builder = builder(scratch, "git", "http-backend");
        Map<String, String> variables = builder.environment();
        variables.put("GIT_PROJECT_ROOT", scratch.toString());
        variables.put("GIT_HTTP_EXPORT_ALL", "1");
        variables.put("REQUEST_METHOD", exchange.getRequestMethod());
        variables.put("PATH_INFO", exchange.getRequestURI().getPath());
        variables.put("QUERY_STRING", Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse(""));
        for (String[] header : new String[][] {
            {"Content-Type", "CONTENT_TYPE"}, {"Content-Encoding", "HTTP_CONTENT_ENCODING"}, {"Git-Protocol", "GIT_PROTOCOL"}
        }) {
            Optional.ofNullable(exchange.getRequestHeaders().getFirst(header[0]))
                    .ifPresent(value -> variables.put(header[1], value));
        }
        Process backend = builder.start();
        try (OutputStream out = backend.getOutputStream()) {
            exchange.getRequestBody().transferTo(out);
        }
        InputStream in = backend.getInputStream();
        int status = 200;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            String[] header = line.split(": *", 2);
            if (header[0].equals("Status")) {
                status = Integer.parseInt(header[1].substring(0, 3));
            } else {
                exchange.getResponseHeaders().set(header[0], header[1]);
            }
        }
        exchange.sendResponseHeaders(status, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            in.transferTo(out);
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }

    /** Passes everything on to a port, and counts what comes back. */
    private int proxy(int port) throws IOException {
        ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(() -> {
            while (true) {
                try {
                    Socket client = socket.accept();
                    Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
                    threads.execute(() -> pass(client, server, new AtomicLong()));
                    threads.execute(() -> pass(server, client, received));
                } catch (IOException closed) {
                    return;
                }
            }
        });
        return socket.getLocalPort();
    }

    private static void pass(Socket from, Socket to, AtomicLong count) {
        byte[] bytes = new byte[1 << 16];
        try (from; to) {
            InputStream in = from.getInputStream();
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                count.addAndGet(read);
                to.getOutputStream().write(bytes, 0, read);
            }
        } catch (IOException closed) {
            return; // one side has closed, and with it both
        }
    }

    private static void run(Path directory, String... command) throws Exception {
        Process process = builder(directory, command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(Arrays.toString(command) + " failed:\n" + output);
        }
    }

    private static ProcessBuilder builder(Path directory, String... command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        Map<String, String> variables = builder.environment();
        variables.put("GIT_CONFIG_NOSYSTEM", "1");
        variables.put("GIT_CONFIG_GLOBAL", "/dev/null");
        for (String who : new String[] {"AUTHOR", "COMMITTER"}) {
            variables.put("GIT_" + who + "_NAME", "Benchmark");
            variables.put("GIT_" + who + "_EMAIL", "benchmark@example.com");
        }
        return builder;
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
