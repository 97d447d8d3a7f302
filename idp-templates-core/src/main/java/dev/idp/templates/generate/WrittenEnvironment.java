package dev.idp.templates.generate;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.kustomize.OverlayReader;
import dev.idp.templates.lock.EnvironmentLock;
import dev.idp.templates.lock.EnvironmentLockReader;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.tree.FileEntry;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.workload.DescriptorReader;
import dev.idp.templates.workload.Workload;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.YamlReader;
import java.util.List;
import java.util.Optional;

/**
 * The folder of one environment as it was written once, here or in the GitOps repository.
 *
 * @param label how the folder is called in problems
 * @param files its files
 * @param lock what it was made from
 * @param workload the descriptor that it was made from
 * @param standing what was decided about it
 */
public record WrittenEnvironment(
        String label, FileTree files, EnvironmentLock lock, Workload workload, Standing standing) {
    /**
     * Reads a folder.
     *
     * @param label how the folder is called in problems
     * @param files its files, under their paths in it
     * @return what was written; nothing where there are no files
     * @throws IdpException where lock, descriptor or {@code environment.yaml} are not there or cannot be read
     */
    public static Optional<WrittenEnvironment> read(String label, FileTree files) {
        if (files.isEmpty()) {
            return Optional.empty();
        }
        EnvironmentLock lock = EnvironmentLockReader.read(
                label + "/" + EnvironmentFolder.LOCK, bytes(label, files, EnvironmentFolder.LOCK));
        Workload workload = new DescriptorReader()
                .read(label + "/" + EnvironmentFolder.WORKLOAD, bytes(label, files, EnvironmentFolder.WORKLOAD));
        return Optional.of(new WrittenEnvironment(label, files, lock, workload, standing(label, files)));
    }

    private static byte[] bytes(String label, FileTree files, TreePath path) {
        return files.get(path)
                .map(FileEntry::bytes)
                .orElseThrow(() -> new IdpException(Problem.error(
                        GenerateCode.REMOVED_BY_HAND,
                        Location.of(label + "/" + path),
                        "was removed by hand",
                        "restore the file")));
    }

    private static Standing standing(String label, FileTree files) {
        TreePath path = EnvironmentFolder.ENVIRONMENT;
        MapNode spec = YamlReader.read(label + "/" + path, bytes(label, files, path)) instanceof MapNode map
                ? map.map("spec").orElseGet(MapNode::empty)
                : MapNode.empty();
        return new Standing(spec.text("held"), spec.truth("retired").orElse(false), spec.text("movedFrom"));
    }

    /**
     * Returns the files that the descriptor's {@code resources} patterns named.
     *
     * @return under their paths relative to the descriptor
     */
    public FileTree ownManifests() {
        return files.at(EnvironmentFolder.RESOURCES);
    }

    /**
     * Reads what the overlay gives.
     *
     * @return the complete resources of the workload's own namespace, as building the overlay gives them
     * @throws IdpException where the files are not as this engine writes them
     */
    public List<Resource> resources() {
        Problems problems = new Problems();
        List<Resource> resources = OverlayReader.read(files, problems);
        problems.throwIfErrors();
        return resources;
    }
}
