package dev.idp.templates.gitops;

import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.workload.Workload;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.YamlReader;
import java.util.Map;

/** Requires that a folder is where what it says of itself belongs: Argo CD reads nothing but the path. */
final class FolderIdentity {
    private static final String ENVIRONMENT = "environment.yaml";

    private FolderIdentity() {}

    static void check(ChangedFolder folder, Scope scope, Problems problems) {
        Workload workload = folder.after().workload();
        String environment = folder.environment();
        Location descriptor = workload.locate(Pointer.of("metadata", "name"));
        if (!isHere(folder, scope, workload.system(), workload.name(), environment)) {
            problems.error(
                    GitOpsCode.OTHER_PLACE,
                    descriptor,
                    "found the workload " + folder.workload() + " for " + environment + ", which does not belong into "
                            + folder.path(),
                    "publish it again; nothing else may write here");
        } else if (scope.platform().environment(environment).isEmpty()
                || !workload.environments().contains(environment)) {
            problems.error(
                    GitOpsCode.OTHER_PLACE,
                    descriptor,
                    "found the environment " + environment + ", which the platform or the workload does not have",
                    "publish into an environment of both");
        }
        checkEnvironmentFile(folder, problems);
    }

    private static boolean isHere(ChangedFolder folder, Scope scope, String system, String name, String environment) {
        TreePath place = scope.platform().folder(system, name, environment);
        return place.equals(folder.path());
    }

    private static void checkEnvironmentFile(ChangedFolder folder, Problems problems) {
        byte[] bytes = folder.after().files().get(ENVIRONMENT).orElseThrow().bytes();
        MapNode document = (MapNode) YamlReader.read(folder.path() + "/" + ENVIRONMENT, bytes);
        Workload workload = folder.after().workload();
        Map<String, String> expected =
                Map.of("system", workload.system(), "name", workload.name(), "environment", folder.environment());
        expected.forEach((field, value) -> {
            Pointer pointer = Pointer.of("spec", field);
            String found = document.textAt(pointer).orElse("");
            if (!found.equals(value)) {
                problems.error(
                        GitOpsCode.OTHER_PLACE,
                        document.locate(pointer),
                        "found " + (found.isEmpty() ? "nothing" : found) + ", expected " + value
                                + " as in the path and the descriptor",
                        "publish it again");
            }
        });
    }
}
