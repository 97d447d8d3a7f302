package dev.idp.templates.lock;

import dev.idp.templates.kustomize.ImageVersion;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.yaml.MapNode;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What one environment's folder was made from, and what it holds: {@code .idp/lock.yaml}. With the descriptor beside it,
 * it is all that is needed to make the folder again.
 *
 * @param engine version of the engine
 * @param template the template version
 * @param needs what provided the workload's needs, by their names
 * @param environment what the template saw as {@code env}
 * @param images which version each image has
 * @param externalImages whether another program may move the versions of images in the overlay
 * @param release digest of what all environments of the workload share
 * @param repository who may publish the workload, where the descriptor says so
 * @param files digest of each file of the folder but the lock itself
 */
public record EnvironmentLock(
        String engine,
        LockedTemplate template,
        SortedMap<String, LockedTemplate> needs,
        MapNode environment,
        List<LockedImage> images,
        boolean externalImages,
        String release,
        Optional<String> repository,
        SortedMap<TreePath, String> files) {
    /** The only form of the file that this engine writes and reads. */
    public static final int LOCK_VERSION = 1;

    static final String EXTERNAL = "external";

    /**
     * Replaces what the lock says of the folder's files.
     *
     * @param digests digest of each file of the folder but the lock itself
     * @return a copy
     */
    public EnvironmentLock withFiles(SortedMap<TreePath, String> digests) {
        return new EnvironmentLock(
                engine, template, needs, environment, images, externalImages, release, repository, digests);
    }

    /**
     * Replaces the versions of images.
     *
     * @param versions which version each image has
     * @return a copy for a folder in which no other program moves them
     */
    public EnvironmentLock withImages(List<LockedImage> versions) {
        return new EnvironmentLock(engine, template, needs, environment, versions, false, release, repository, files);
    }

    /**
     * Writes the lock as a document.
     *
     * @return the map, in the order of the file
     */
    public MapNode toNode() {
        MapNode node = MapNode.empty()
                .with("lockVersion", LOCK_VERSION)
                .with("engine", engine)
                .with("template", template.toNode());
        node = needs.isEmpty() ? node : node.with("needs", needsNode());
        node = node.with("environment", environment).with("images", imagesNode());
        node = externalImages ? node.with("imageUpdates", EXTERNAL) : node;
        node = node.with("release", release);
        node = repository.isPresent() ? node.with("repository", repository.get()) : node;
        return node.with("files", filesNode());
    }

    private MapNode needsNode() {
        MapNode node = MapNode.empty();
        for (var need : needs.entrySet()) {
            node = node.with(need.getKey(), need.getValue().toNode());
        }
        return node;
    }

    private MapNode imagesNode() {
        MapNode node = MapNode.empty();
        for (LockedImage image : images) {
            ImageVersion version = image.version();
            MapNode entry = MapNode.empty().with("name", version.name());
            entry = version.tag().isPresent() ? entry.with("tag", version.tag().get()) : entry;
            entry = version.digest().isPresent()
                    ? entry.with("digest", version.digest().get())
                    : entry;
            node = node.with(image.parameter(), entry);
        }
        return node;
    }

    private MapNode filesNode() {
        MapNode node = MapNode.empty();
        for (var file : files.entrySet()) {
            node = node.with(file.getKey().toString(), file.getValue());
        }
        return node;
    }
}
