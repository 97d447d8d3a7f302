import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures whole processes of the delivered command, in turn, so that a busy moment of the machine meets all of them.
 * Prints medians, and each as a multiple of a Java process that does nothing.
 *
 * <p>Run from the root of the repository, after {@code mvn -q package -DskipTests -pl idp-cli -am}:
 *
 * <pre>{@code java benchmarks/Processes.java [ROUNDS]}</pre>
 */
public final class Processes {
    private static final Path COMMAND = Path.of("idp-cli/target/idp/bin/idp").toAbsolutePath();
    private static final int TEMPLATES = 200;
    private static final int VERSIONS = 20;

    private final Path scratch;
    private final Map<String, Run> runs = new LinkedHashMap<>();

    /** One process: where, what, what has to go away before, and whether the JVM may use its archive of classes. */
    private record Run(Path directory, List<String> command, List<String> fresh, boolean archive) {}

    private Processes(Path scratch) {
        this.scratch = scratch;
    }

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 15;
        Path scratch = Files.createTempDirectory("idp-benchmark");
        try {
            Processes processes = new Processes(scratch);
            processes.prepare();
            processes.print(processes.measure(rounds));
        } finally {
            delete(scratch);
        }
    }

    private void prepare() throws Exception {
        hello();
        Path bundled = copy(Path.of("examples/orders"), scratch.resolve("bundled"));
        add("generate, bundled catalog", bundled, List.of("target", "idp.lock"), "generate", "--image", "1.0.0");
        Path unchanged = copy(Path.of("examples/orders"), scratch.resolve("unchanged"));
        add("generate, nothing changed", unchanged, List.of(), "generate", "--image", "1.0.0");
        git();
        add("list, bundled catalog", bundled, List.of(), "list");
        add("list, " + TEMPLATES + " templates x " + VERSIONS + " versions", scratch, List.of(), "list", "--catalog", large());
    }

    private void hello() throws IOException, InterruptedException {
        Path folder = Files.createDirectories(scratch.resolve("hello"));
        Files.writeString(folder.resolve("Hello.java"), "class Hello { public static void main(String[] a) { System.out.println(1); } }");
        run(folder, List.of(java() + "c", "Hello.java"));
        runs.put("a Java process that does nothing",
                new Run(folder, List.of(java(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-cp", ".", "Hello"), List.of(), false));
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The shipped catalog once more: as a folder, and from a repository at a commit that the cache has. */
    private void git() throws Exception {
        Path catalog = copy(Path.of("template-catalog"), scratch.resolve("catalog"));
        run(catalog, List.of("git", "init", "-q"));
        run(catalog, List.of("git", "add", "."));
        run(catalog, List.of("git", "-c", "user.name=b", "-c", "user.email=b@example.com", "commit", "-q", "-m", "catalog"));
        String commit = run(catalog, List.of("git", "rev-parse", "HEAD")).strip();
        platform("generate, catalog in a folder", "{directory: \"" + catalog + "\", candidates: true}");
        platform("generate, catalog from the warm cache", "{git: \"" + catalog.toUri() + "\", ref: " + commit + ", candidates: true}");
    }

    private void platform(String name, String source) throws IOException {
        Path directory = copy(Path.of("examples/orders"), scratch.resolve(name.replace(' ', '-')));
        String platform = Files.readString(Path.of("idp-templates-core/src/main/resources/dev/idp/templates/platform/bundled-platform.yaml"));
        Files.writeString(directory.resolve("platform.yaml"), platform.replace("{bundled: true, candidates: true}", source));
        add(name, directory, List.of("target", "idp.lock"), "generate", "--image", "1.0.0", "--platform", "platform.yaml");
    }

    private String large() throws IOException {
        Path catalog = scratch.resolve("large");
        String entity = Files.readString(Path.of("template-catalog/web-service/1.1.0/template.yaml"));
        StringBuilder index = new StringBuilder("apiVersion: idp.dev/v1alpha1\nkind: CatalogIndex\nserial: 1\ntemplates:\n");
        for (int template = 0; template < TEMPLATES; template++) {
            String name = "service-" + template;
            index.append("  ").append(name).append(":\n");
            for (int version = 0; version < VERSIONS; version++) {
                index.append(String.format(Locale.ROOT,
                        "    1.%d.0:%n      digest: sha256:%064x%n      state: released%n      engine: \">=0.1.0\"%n",
                        version, template * VERSIONS + version));
                Path folder = Files.createDirectories(catalog.resolve(name + "/1." + version + ".0"));
                Files.writeString(folder.resolve("template.yaml"),
                        entity.replace("name: web-service", "name: " + name).replace("version: 1.1.0", "version: 1." + version + ".0"));
            }
        }
        Files.writeString(catalog.resolve("index.yaml"), index);
        return catalog.toString();
    }

    private void add(String name, Path directory, List<String> fresh, String... arguments) {
        List<String> command = new ArrayList<>(List.of(COMMAND.toString()));
        command.addAll(Arrays.asList(arguments));
        runs.put(name, new Run(directory, command, fresh, true));
        runs.put(name + ", without the archive of classes", new Run(directory, command, fresh, false));
    }

    private Map<String, long[]> measure(int rounds) throws Exception {
        Map<String, long[]> times = new LinkedHashMap<>();
        for (int round = -2; round < rounds; round++) { // two rounds to warm caches up
            for (Map.Entry<String, Run> run : runs.entrySet()) {
                for (String gone : run.getValue().fresh()) {
                    delete(run.getValue().directory().resolve(gone));
                }
                long begin = System.nanoTime();
                run(run.getValue());
                if (round >= 0) {
                    times.computeIfAbsent(run.getKey(), key -> new long[rounds])[round] = System.nanoTime() - begin;
                }
            }
        }
        return times;
    }

    private void print(Map<String, long[]> times) {
        double floor = median(times.values().iterator().next());
        System.out.println("| process | median, ms | x nothing |\n|---|---|---|");
        times.forEach((name, each) -> System.out.printf(
                Locale.ROOT, "| %s | %.0f | %.1f |%n", name, median(each) / 1e6, median(each) / floor));
    }

    private static double median(long[] times) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private String run(Path directory, List<String> command) throws IOException, InterruptedException {
        return run(new Run(directory, command, List.of(), false));
    }

    private String run(Run run) throws IOException, InterruptedException {
        List<String> command = run.command();
        ProcessBuilder builder = new ProcessBuilder(command).directory(run.directory().toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("IDP_CACHE", scratch.resolve("cache").toString());
        builder.environment().put("IDP_CLASS_ARCHIVE", run.archive() ? "on" : "off");
        builder.environment().remove("IDP_PLATFORM");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(command + " failed:\n" + output);
        }
        return output;
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                String path = from.relativize(file).toString();
                if (!path.startsWith("target")) {
                    Path target = to.resolve(path);
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
        return to;
    }

    private static void delete(Path folder) {
        try {
            if (Files.exists(folder)) {
                Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path directory, IOException fault) throws IOException {
                        Files.delete(directory);
                        return FileVisitResult.CONTINUE;
                    }
                });
            }
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }
}
