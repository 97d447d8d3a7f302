package dev.idp.templates.generate;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.kustomize.ImageVersion;
import dev.idp.templates.kustomize.KustomizeFolder;
import dev.idp.templates.kustomize.OverlayImages;
import dev.idp.templates.kustomize.OverlayReader;
import dev.idp.templates.lock.EnvironmentLock;
import dev.idp.templates.lock.EnvironmentLockReader;
import dev.idp.templates.lock.LockedImage;
import dev.idp.templates.platform.EnvironmentModel;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.tree.FileEntry;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.workload.DescriptorReader;
import dev.idp.templates.workload.Workload;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.YamlReader;
import dev.idp.templates.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

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
     * @throws IdpException where lock or descriptor are not there, or these or {@code environment.yaml} cannot be read
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
                .orElseThrow(() -> new IdpException(new HandEdits(label).removed(path)));
    }

    /** A file that is not there says nothing: that it is missing is a difference from the lock. */
    private static Standing standing(String label, FileTree files) {
        return files.get(EnvironmentFolder.ENVIRONMENT).isEmpty()
                ? Standing.USUAL
                : Standing.of(document(label, files, EnvironmentFolder.ENVIRONMENT)
                        .map("spec")
                        .orElseGet(MapNode::empty));
    }

    private static MapNode document(String label, FileTree files, TreePath path) {
        Node document = YamlReader.read(label + "/" + path, bytes(label, files, path));
        return document instanceof MapNode map ? map : MapNode.empty();
    }

    /**
     * Returns the environment's name.
     *
     * @return the name in the platform file
     */
    public String environment() {
        return model().text("name");
    }

    /**
     * Reads which version each image has in the overlay. Where the lock lets another program move them, they need not be
     * those of the lock.
     *
     * @return in the order of the overlay; none where the environment is retired
     * @throws IdpException where the overlay is not as this engine writes it
     */
    public List<ImageVersion> images() {
        Problems problems = new Problems();
        List<ImageVersion> images = OverlayImages.read(files, problems);
        problems.throwIfErrors();
        return images;
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

    /**
     * Reads what goes into namespaces of the platform.
     *
     * @return by namespace, the complete resources there
     * @throws IdpException where the files are not as this engine writes them
     */
    public SortedMap<String, List<Resource>> platformResources() {
        Problems problems = new Problems();
        SortedMap<String, List<Resource>> resources = new TreeMap<>();
        for (TreePath path : files.at(EnvironmentFolder.PLATFORM).files().keySet()) {
            resources.computeIfAbsent(
                    path.names().get(0),
                    namespace ->
                            OverlayReader.complete(files, EnvironmentFolder.PLATFORM.resolve(namespace), problems));
        }
        problems.throwIfErrors();
        return resources;
    }

    /**
     * Reads everything that reaches the cluster.
     *
     * @return {@link #resources}, then {@link #platformResources} in the order of their namespaces
     * @throws IdpException where the files are not as this engine writes them
     */
    public List<Resource> allResources() {
        return Stream.concat(
                        resources().stream(),
                        platformResources().values().stream().flatMap(List::stream))
                .toList();
    }

    /**
     * Compares the files with the lock. Whether the lock itself is true, only planning again can tell: {@link Verifier}.
     *
     * @return one error for each file that was edited, added or removed since the lock was written; where the lock lets
     *     another program move image versions, {@code newTag} and {@code digest} of the overlay are no difference
     */
    public List<Problem> differencesFromLock() {
        HandEdits edits = new HandEdits(label);
        SortedSet<TreePath> paths = new TreeSet<>(files.files().keySet());
        paths.addAll(lock.files().keySet());
        paths.remove(EnvironmentFolder.LOCK);
        List<Problem> differences = new ArrayList<>();
        for (TreePath path : paths) {
            Optional<FileEntry> file = files.get(path);
            if (file.isEmpty()) {
                differences.add(edits.removed(path));
            } else if (!lock.files().containsKey(path)) {
                differences.add(edits.added(path));
            } else if (!isLocked(path)) {
                differences.add(edits.edited(path));
            }
        }
        return differences;
    }

    boolean isLocked(TreePath path) {
        return files.get(path)
                .filter(file -> FileDigests.isLocked(lock, path, file))
                .isPresent();
    }

    /**
     * Decides something else about the environment. Only {@code environment.yaml} and what the lock says of it change;
     * where the environment is retired, {@code overlay/} and {@code platform/} too. No template is needed for it.
     *
     * @param decided what is decided now
     * @return the files of the same folder
     * @throws IdpException where {@code environment.yaml} is not as the lock says
     * @throws IllegalArgumentException where a retired environment is to run again: that takes a plan
     */
    public FileTree with(Standing decided) {
        if (standing.retired() && !decided.retired()) {
            throw new IllegalArgumentException(label + " is retired");
        }
        SortedMap<TreePath, FileEntry> changed = new TreeMap<>(files.files());
        SortedMap<TreePath, String> digests = new TreeMap<>(lock.files());
        FileTree written = FileTree.EMPTY.with(EnvironmentFolder.ENVIRONMENT, environmentFile(decided));
        if (decided.retired()) {
            changed.keySet().removeIf(WrittenEnvironment::runs);
            digests.keySet().removeIf(WrittenEnvironment::runs);
            written = written.with(
                    KustomizeFolder.nothing(model().text("namespace")).in(EnvironmentFolder.OVERLAY));
        }
        changed.putAll(written.files());
        digests.putAll(new FileDigests(lock.externalImages()).of(written));
        MapNode locked = lock.withFiles(digests).toNode();
        changed.put(EnvironmentFolder.LOCK, FileEntry.ofText(YamlWriter.write(locked)));
        return FileTree.of(changed);
    }

    private static boolean runs(TreePath path) {
        return path.isIn(EnvironmentFolder.OVERLAY) || path.isIn(EnvironmentFolder.PLATFORM);
    }

    private EnvironmentModel model() {
        return new EnvironmentModel(lock.environment());
    }

    /** The same folder with other versions of its images. */
    FileTree withImages(List<LockedImage> images, Problems problems) {
        Optional<FileEntry> overlay = OverlayImages.moved(files, EnvironmentFolder.versions(images), problems);
        if (overlay.isEmpty()) {
            return files;
        }
        SortedMap<TreePath, String> digests = new TreeMap<>(lock.files());
        digests.putAll(new FileDigests(false).of(FileTree.EMPTY.with(OverlayImages.FILE, overlay.get())));
        MapNode locked = lock.withImages(images).withFiles(digests).toNode();
        return files.with(OverlayImages.FILE, overlay.get())
                .with(EnvironmentFolder.LOCK.toString(), YamlWriter.write(locked));
    }

    private FileEntry environmentFile(Standing decided) {
        TreePath path = EnvironmentFolder.ENVIRONMENT;
        if (!isLocked(path)) {
            throw new IdpException(new HandEdits(label).edited(path));
        }
        MapNode document = document(label, files, path);
        MapNode spec = decided.in(document.map("spec").orElseGet(MapNode::empty));
        return FileEntry.ofText(YamlWriter.write(document.with("spec", spec)));
    }
}
