package dev.idp.tests.gitea;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.TestWatcher;

/** Writes the page that says on which server the tests were run, and what came out, after the last of them. */
final class Conformance implements BeforeAllCallback, TestWatcher {
    private static final Namespace OURS = Namespace.create(Conformance.class);

    private static Results results(ExtensionContext context) {
        return context.getRoot().getStore(OURS).computeIfAbsent(Results.class, key -> new Results(), Results.class);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        results(context);
    }

    @Override
    public void testSuccessful(ExtensionContext context) {
        keep(context, "holds");
    }

    @Override
    public void testFailed(ExtensionContext context, Throwable cause) {
        keep(context, "**does not hold**");
    }

    private static void keep(ExtensionContext context, String result) {
        String area = context.getRequiredTestClass().getSimpleName();
        String name =
                context.getRequiredTestMethod().getName().replace('_', ' ').replace(" s ", "'s ");
        results(context).rows.put(area + "/" + name, result);
    }

    /** What came out of all classes. */
    private static final class Results implements AutoCloseable {
        private final SortedMap<String, String> rows = new ConcurrentSkipListMap<>();

        @Override
        public void close() {
            ProjectFiles.write(ProjectFiles.PAGE, """
                # What a real Gitea does

                Publishing was tried on a real server, over HTTP and its API, with SQLite. What was said about pull requests is
                recorded, and the default build replays it: a change of ours that asks something else fails there.

                | what | |
                |---|---|
                | server | %s |
                | tests | %d |
                | of these do not hold | %d |

                To try it again, with a program of your own:

                ```
                mvn -Pgitea -pl tests/gitea -am verify [-Dgitea=PATH]
                ```

                `PATH` is the program `gitea` or `forgejo`; without it, `gitea` of the `PATH` is taken. The test starts it on free
                ports of this machine, with its data in a temporary folder, and stops it again.

                ## Git

                %s
                ## Pull requests

                %s\
                """.formatted(
                            GiteaServer.programVersion(),
                            rows.size(),
                            rows.values().stream()
                                    .filter(result -> !result.equals("holds"))
                                    .count(),
                            table(GitOnGiteaTest.class),
                            table(PullRequestsOnGiteaTest.class)));
        }

        private String table(Class<?> area) {
            return rows.entrySet().stream()
                    .flatMap(row -> row(area, row).stream())
                    .collect(Collectors.joining("", "| what | result |\n|---|---|\n", ""));
        }

        private static Optional<String> row(Class<?> area, Map.Entry<String, String> row) {
            String prefix = area.getSimpleName() + "/";
            return Optional.of(row.getKey())
                    .filter(key -> key.startsWith(prefix))
                    .map(key -> "| " + key.substring(prefix.length()) + " | " + row.getValue() + " |\n");
        }
    }
}
