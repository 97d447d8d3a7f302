package dev.idp.templates.policy;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.platform.Environment;
import dev.idp.templates.platform.Platform;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.List;

/** The policies of a platform: those of the engine and its own, bound to its environments, with their parameters. */
public final class PlatformPolicies {
    private PlatformPolicies() {}

    /**
     * Puts together what the clusters of a platform have.
     *
     * @param platform the platform file, with the files of its own policies
     * @return policies, bindings and parameters of all environments
     * @throws IdpException where a folder of policies is missing, or holds something that is wrong in itself
     */
    public static Policies of(Platform platform) {
        Policies policies = unbound(platform);
        List<Resource> objects = new ArrayList<>(PolicyBindings.ofCluster(policies));
        for (String name : platform.environments()) {
            objects.add(PolicyParameters.of(platform, environment(platform, name)));
            objects.addAll(PolicyBindings.of(policies, platform, name));
        }
        return policies.and(Policies.of(objects));
    }

    private static Policies unbound(Platform platform) {
        Policies policies = Policies.bundled();
        for (int i = 0; i < platform.policies().size(); i++) {
            TreePath folder = platform.policies().get(i);
            FileTree files = platform.policyFiles().at(folder);
            if (files.isEmpty()) {
                throw missing(platform, folder, i);
            }
            policies = policies.and(Policies.read(folder.toString(), files));
        }
        return policies;
    }

    private static IdpException missing(Platform platform, TreePath folder, int index) {
        return new IdpException(Problem.error(
                PolicyCode.NO_POLICIES,
                platform.locate(Pointer.of("spec", "policies").then(index)),
                "found no folder " + folder + " beside the platform file, or no file in it",
                "correct the path, or take it out"));
    }

    private static Environment environment(Platform platform, String name) {
        return platform.environment(name).orElseThrow();
    }

    /**
     * Writes what a cluster needs beside the policies of the engine.
     *
     * @param platform the platform file, with the files of its own policies
     * @return {@code cluster/} with the bindings that each cluster has once, and {@code environments/ENV/} with the
     *     bindings and parameters of each environment; each folder has a {@code kustomization.yaml}
     */
    public static FileTree rendered(Platform platform) {
        Policies policies = unbound(platform);
        FileTree files = folder("cluster", List.of("bindings.yaml"))
                .with("cluster/bindings.yaml", text(PolicyBindings.ofCluster(policies)));
        for (String name : platform.environments()) {
            String folder = "environments/" + name;
            files = files.with(folder(folder, List.of("parameters.yaml", "bindings.yaml")))
                    .with(
                            folder + "/parameters.yaml",
                            text(List.of(PolicyParameters.of(platform, environment(platform, name)))))
                    .with(folder + "/bindings.yaml", text(PolicyBindings.of(policies, platform, name)));
        }
        return files;
    }

    private static FileTree folder(String folder, List<String> resources) {
        MapNode kustomization = MapNode.empty()
                .with("apiVersion", "kustomize.config.k8s.io/v1beta1")
                .with("kind", "Kustomization")
                .with("resources", ListNode.ofTexts(resources));
        return FileTree.EMPTY.with(folder + "/kustomization.yaml", YamlWriter.write(kustomization));
    }

    private static String text(List<Resource> resources) {
        return YamlWriter.writeAll(resources.stream().map(Resource::node).toList());
    }
}
