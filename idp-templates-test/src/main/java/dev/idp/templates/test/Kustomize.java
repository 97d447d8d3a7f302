package dev.idp.templates.test;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.kubernetes.Resources;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.tree.TreeWriter;
import dev.idp.templates.yaml.Node;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Builds overlays with the real kustomize, the one in the machine's kubectl. */
public final class Kustomize {
    /** More make kustomize slow: it looks for references between all resources. */
    private static final int TOGETHER = 20;

    private Kustomize() {}

    /**
     * Builds the overlay of an environment.
     *
     * @param environment the files of the environment's folder, with {@code overlay/} in it
     * @return the resources that come out
     * @throws AssertionError where kustomize refuses the overlay
     */
    public static List<Resource> build(FileTree environment) {
        return build(List.of(environment)).get(0);
    }

    /**
     * Builds the overlays of several environments.
     *
     * @param environments the files of each environment's folder
     * @return for each, the resources that come out
     * @throws AssertionError where kustomize refuses one
     */
    public static List<List<Resource>> build(List<FileTree> environments) {
        try {
            Path scratch = Files.createTempDirectory("kustomize");
            try {
                return inParallel(IntStream.range(0, environments.size())
                        .mapToObj(i -> (Callable<List<Resource>>)
                                () -> build(scratch.resolve(Integer.toString(i)), environments.get(i)))
                        .toList());
            } finally {
                delete(scratch);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Builds the overlays of several environments with few calls, for runs over many of them.
     *
     * @param environments the files of each environment's folder; each overlay sets a namespace of its own
     * @return for each, the resources that come out
     * @throws AssertionError where kustomize refuses one
     */
    public static List<List<Resource>> buildTogether(List<FileTree> environments) {
        List<FileTree> calls = new ArrayList<>();
        for (int from = 0; from < environments.size(); from += TOGETHER) {
            calls.add(together(environments.subList(from, Math.min(from + TOGETHER, environments.size()))));
        }
        Map<String, List<Resource>> byNamespace = build(calls).stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(resource -> resource.namespace().orElseThrow()));
        return environments.stream()
                .map(environment -> byNamespace.getOrDefault(namespace(environment), List.of()))
                .toList();
    }

    /** One overlay over the overlays, which changes nothing. */
    private static FileTree together(List<FileTree> environments) {
        FileTree all = FileTree.EMPTY;
        StringBuilder kustomization = new StringBuilder("resources:\n");
        for (int i = 0; i < environments.size(); i++) {
            all = all.with(environments.get(i).in(TreePath.of(Integer.toString(i))));
            kustomization.append("  - ../").append(i).append("/overlay\n");
        }
        return all.with("overlay/kustomization.yaml", kustomization.toString());
    }

    private static String namespace(FileTree environment) {
        String file =
                environment.get("overlay/kustomization.yaml").orElseThrow().text();
        return file.lines()
                .filter(line -> line.startsWith("namespace: "))
                .map(line -> line.substring("namespace: ".length()))
                .findFirst()
                .orElseThrow();
    }

    /** Waits for all, also where one fails: none may work in a folder that is being removed. */
    private static <T> List<T> inParallel(List<Callable<T>> tasks) throws IOException {
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException failure) {
            throw new AssertionError(String.valueOf(failure.getCause()), failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        } finally {
            threads.shutdown();
        }
    }

    private static List<Resource> build(Path folder, FileTree environment) {
        try {
            TreeWriter.write(folder, environment);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        String output = Kubectl.run(folder, "kustomize", "overlay");
        List<Node> documents = BuiltYaml.read(output);
        Problems problems = new Problems();
        List<Resource> resources = Resources.of(documents, problems);
        problems.throwIfErrors();
        return resources;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }
}
