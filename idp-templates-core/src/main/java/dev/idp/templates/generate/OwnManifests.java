package dev.idp.templates.generate;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.kubernetes.Resources;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.NearMiss;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.tree.FileEntry;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.workload.ResourcePattern;
import dev.idp.templates.workload.Workload;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;

/** Reads the manifests that a team brings beside its template's. */
final class OwnManifests {
    private OwnManifests() {}

    /**
     * Reads the files that the descriptor's patterns name.
     *
     * @param workload the descriptor
     * @param files the files, under their paths relative to it
     * @param problems takes patterns that name no file, and files that hold something else
     * @return the resources, in the order of patterns and paths
     */
    static List<Resource> read(Workload workload, FileTree files, Problems problems) {
        List<Resource> resources = new ArrayList<>();
        List<String> patterns = workload.resources();
        for (int i = 0; i < patterns.size(); i++) {
            List<TreePath> paths = matching(patterns.get(i), files);
            if (paths.isEmpty()) {
                problems.add(notFound(
                        patterns.get(i),
                        workload.locate(Pointer.of("spec", "resources").then(i))));
            }
            paths.forEach(path -> resources.addAll(resources(path, files, problems)));
        }
        resources.forEach(resource -> refuseNamespace(resource, problems));
        return resources;
    }

    private static Problem notFound(String pattern, Location location) {
        return Problem.error(
                GenerateCode.MANIFEST_NOT_FOUND,
                location,
                "found no file for " + pattern,
                "paths start at the descriptor's folder; * stands for any part of a file's name");
    }

    /**
     * Refuses kinds that the platform does not let teams bring.
     *
     * @param resources the team's resources
     * @param kinds the kinds that it may bring
     * @param problems takes one problem for each other resource
     */
    static void checkKinds(List<Resource> resources, List<String> kinds, Problems problems) {
        resources.stream()
                .filter(resource -> !kinds.contains(resource.kind()))
                .forEach(resource -> problems.error(
                        GenerateCode.KIND_NOT_ALLOWED,
                        resource.node().locate(Pointer.of("kind")),
                        "found a " + resource.kind() + ", a kind that the platform does not let teams bring",
                        NearMiss.hint(resource.kind(), kinds)));
    }

    private static List<TreePath> matching(String pattern, FileTree files) {
        return files.files().keySet().stream()
                .filter(path -> ResourcePattern.matches(pattern, path.toString()))
                .toList();
    }

    private static List<Resource> resources(TreePath path, FileTree files, Problems problems) {
        FileEntry entry = files.get(path).orElseThrow();
        try {
            List<Node> documents = YamlReader.readAll(path.toString(), entry.bytes());
            return Resources.of(documents, problems);
        } catch (IdpException wrong) {
            problems.addAll(wrong.problems());
            return List.of();
        }
    }

    private static void refuseNamespace(Resource resource, Problems problems) {
        if (resource.namespace().isPresent()) {
            Pointer pointer = Pointer.of("metadata", "namespace");
            problems.error(
                    GenerateCode.NAMESPACE_NOT_ALLOWED,
                    resource.node().locateKey(pointer),
                    "found a namespace in a manifest of the team's own",
                    "leave it out: each environment sets its own");
        }
    }
}
