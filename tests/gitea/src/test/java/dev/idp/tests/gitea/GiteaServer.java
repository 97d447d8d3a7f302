package dev.idp.tests.gitea;

import dev.idp.templates.yaml.MapNode;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Gitea or Forgejo of our own on free ports of this machine, with SQLite and all its data in a folder of the test. People
 * and programs reach it through a recorder.
 */
final class GiteaServer implements AutoCloseable {
    private static final int SECONDS = 120;
    private static final String PASSWORD = "correct-horse-1";
    private static final Pattern TOKEN = Pattern.compile("(?m)successfully created\\.* +([0-9a-f]{40})$");

    private final Path program;
    private final Path folder;
    private final Recorder recorder;
    private final Process process;
    private final GiteaUser admin;

    private GiteaServer(Path folder, boolean filters) {
        this.program = program();
        this.folder = folder;
        int port = freePort();
        this.recorder = Recorder.before(port);
        ProjectFiles.write(config(), configuration(port, filters));
        this.process = start("gitea.log", "web");
        try {
            await();
            this.admin = new GiteaUser("robot", recorder.host(), createAdmin());
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    /** Starts a server with an administrator called robot. */
    static GiteaServer start(Path folder) {
        return new GiteaServer(folder, true);
    }

    /** Starts a server whose Git gives whole commits only. */
    static GiteaServer startWithoutFilters(Path folder) {
        return new GiteaServer(folder, false);
    }

    /** Where people find it, without a slash at its end. */
    String url() {
        return "http://" + recorder.host();
    }

    GiteaUser admin() {
        return admin;
    }

    Recorder recorder() {
        return recorder;
    }

    /** What it says of its own version. */
    String version() {
        return api("").map("/version").text("version").orElseThrow();
    }

    /** What the program says of its version, without a server. */
    static String programVersion() {
        try {
            Process asked = new ProcessBuilder(program().toString(), "--version").start();
            String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return said.lines().findFirst().orElse("").strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Api api(GiteaUser user) {
        return api("token " + user.token());
    }

    private Api api(String authorization) {
        return new Api(recorder.origin() + "/api/v1", authorization);
    }

    /** Makes an account. */
    GiteaUser user(String name) {
        MapNode account = MapNode.empty()
                .with("username", name)
                .with("email", name + "@acme.example")
                .with("password", PASSWORD)
                .with("must_change_password", false);
        api(admin).post("/admin/users", account);
        String basic = Base64.getEncoder().encodeToString((name + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        MapNode token = (MapNode) Api.read("{\"name\": \"test\", \"scopes\": [\"write:repository\", \"write:issue\"]}");
        String made = api("Basic " + basic)
                .post("/users/" + name + "/tokens", token)
                .text("sha1")
                .orElseThrow();
        return new GiteaUser(name, recorder.host(), made);
    }

    /** Makes an organisation. */
    void organization(String name) {
        api(admin).post("/orgs", MapNode.empty().with("username", name).with("visibility", "private"));
    }

    /** Makes a team of an organisation that may read code and review. */
    void team(String organization, String name, GiteaUser... members) {
        MapNode team = (MapNode)
                Api.read("{\"permission\": \"write\", \"units\": [\"repo.code\", \"repo.pulls\", \"repo.issues\"],"
                        + " \"includes_all_repositories\": true}");
        long id = Api.number(api(admin).post("/orgs/" + organization + "/teams", team.with("name", name)), "id");
        for (GiteaUser member : members) {
            api(admin).good("PUT", "/teams/" + id + "/members/" + member.name(), "");
        }
    }

    /** Makes a private repository of an organisation, with a first commit on main. */
    GiteaRepository repository(String organization, String name) {
        MapNode repository =
                MapNode.empty().with("name", name).with("private", true).with("default_branch", "main");
        api(admin).post("/orgs/" + organization + "/repos", repository);
        GiteaRepository made = new GiteaRepository(this, organization + "/" + name);
        made.commit(admin, "main", "README.md", "# " + name + "\n");
        return made;
    }

    private Path config() {
        return folder.resolve("app.ini");
    }

    private String configuration(int port, boolean filters) {
        return """
            APP_NAME = Test
            RUN_USER = %s
            RUN_MODE = prod
            WORK_PATH = %s
            I_AM_BEING_UNSAFE_RUNNING_AS_ROOT = true
            [server]
            PROTOCOL = http
            HTTP_ADDR = 127.0.0.1
            HTTP_PORT = %d
            ROOT_URL = http://%s/
            PUBLIC_URL_DETECTION = legacy
            LOCAL_ROOT_URL = http://127.0.0.1:%d/
            DISABLE_SSH = true
            OFFLINE_MODE = true
            STATIC_ROOT_PATH = %s
            [database]
            DB_TYPE = sqlite3
            PATH = %s
            [security]
            INSTALL_LOCK = true
            [service]
            DISABLE_REGISTRATION = true
            [git]
            DISABLE_PARTIAL_CLONE = %s
            [indexer]
            ISSUE_INDEXER_TYPE = db
            [queue]
            TYPE = channel
            [cron]
            ENABLED = false
            [actions]
            ENABLED = false
            [log]
            LEVEL = Warn
            """.formatted(
                        System.getProperty("user.name"),
                        folder,
                        port,
                        recorder.host(),
                        port,
                        staticFiles(),
                        folder.resolve("gitea.db"),
                        !filters);
    }

    /** A program without its files in it has them beside it. */
    private Path staticFiles() {
        Path beside = program.toAbsolutePath().getParent();
        return Files.isDirectory(beside.resolve("options")) ? beside : folder;
    }

    private void await() {
        for (int i = 0; i < SECONDS * 5; i++) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the server ended:\n" + ProjectFiles.read(folder.resolve("gitea.log")));
            }
            if (isReady()) {
                return;
            }
            pause(200);
        }
        throw new IllegalStateException("the server is not ready:\n" + ProjectFiles.read(folder.resolve("gitea.log")));
    }

    private boolean isReady() {
        try {
            return api("").send("GET", "/version", "").isGood();
        } catch (UncheckedIOException refused) {
            return false;
        }
    }

    private String createAdmin() {
        Process made = start(
                "admin.log",
                "admin",
                "user",
                "create",
                "--admin",
                "--username=robot",
                "--email=robot@acme.example",
                "--password=" + PASSWORD,
                "--must-change-password=false",
                "--access-token",
                "--access-token-name=test",
                "--access-token-scopes=all");
        await(made);
        Matcher token = TOKEN.matcher(ProjectFiles.read(folder.resolve("admin.log")));
        if (!token.find()) {
            throw new IllegalStateException("no administrator: " + ProjectFiles.read(folder.resolve("admin.log")));
        }
        return token.group(1);
    }

    private Process start(String log, String... arguments) {
        List<String> command = new ArrayList<>(List.of(program.toString(), "--config", config().toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(log).toFile());
        builder.environment().put("GITEA_WORK_DIR", folder.toString());
        builder.environment().put("HOME", folder.toString());
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path program() {
        String given = System.getProperty("gitea", "");
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "gitea"))
                .filter(path -> given.isEmpty())
                .filter(Files::isExecutable)
                .findFirst()
                .or(() -> Optional.of(Path.of(given)).filter(Files::isExecutable))
                .orElseThrow(() -> new IllegalStateException(
                        "found no gitea on the PATH, expected it there, or the program in -Dgitea=PATH"));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void await(Process ending) {
        try {
            if (!ending.waitFor(SECONDS, TimeUnit.SECONDS)) {
                ending.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        process.destroy();
        await(process);
        recorder.close();
    }
}
