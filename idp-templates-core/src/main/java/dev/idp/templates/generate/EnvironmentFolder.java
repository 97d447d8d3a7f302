package dev.idp.templates.generate;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.kustomize.ImageVersion;
import dev.idp.templates.kustomize.KustomizeFolder;
import dev.idp.templates.kustomize.Overlay;
import dev.idp.templates.lock.EnvironmentLock;
import dev.idp.templates.lock.LockedImage;
import dev.idp.templates.lock.LockedTemplate;
import dev.idp.templates.platform.EnvironmentModel;
import dev.idp.templates.template.Engine;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.workload.Workload;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.YamlWriter;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes the folder of one environment: the unit of a pull request. */
final class EnvironmentFolder {
    static final TreePath WORKLOAD = TreePath.of(".idp/workload.yaml");
    static final TreePath RESOURCES = TreePath.of(".idp/resources");
    static final TreePath ENVIRONMENT = TreePath.of("environment.yaml");
    static final TreePath LOCK = TreePath.of(".idp/lock.yaml");
    static final TreePath OVERLAY = TreePath.of("overlay");
    static final TreePath PLATFORM = TreePath.of("platform");

    private final Workload workload;
    private final FileTree ownManifests;
    private final UsedTemplates templates;
    private final Release release;

    EnvironmentFolder(Workload workload, FileTree ownManifests, UsedTemplates templates, Release release) {
        this.workload = workload;
        this.ownManifests = ownManifests;
        this.templates = templates;
        this.release = release;
    }

    FileTree write(EnvironmentInputs inputs, Placement placement) {
        FileTree files = release.files()
                .in(TreePath.of("base"))
                .with(overlay(inputs, placement).in(OVERLAY))
                .with(platformFolders(placement.platform()))
                .with(ENVIRONMENT.toString(), YamlWriter.write(environmentFile(inputs)))
                .with(WORKLOAD.toString(), YamlWriter.write(workload.document()))
                .with(ownManifests.in(RESOURCES));
        EnvironmentLock lock = lock(inputs, files);
        return files.with(LOCK.toString(), YamlWriter.write(lock.toNode()));
    }

    private FileTree overlay(EnvironmentInputs inputs, Placement placement) {
        String namespace = inputs.environment().text("namespace");
        if (inputs.isRetired()) {
            return KustomizeFolder.nothing(namespace);
        }
        Overlay overlay = Overlay.of(release.base(), placement.own(), namespace, versions(inputs.images()));
        return KustomizeFolder.overlay(overlay, !release.base().isEmpty());
    }

    /** One for each image, however many parameters name it. */
    static List<ImageVersion> versions(List<LockedImage> images) {
        return images.stream().map(LockedImage::version).distinct().toList();
    }

    private EnvironmentLock lock(EnvironmentInputs inputs, FileTree files) {
        return new EnvironmentLock(
                Engine.version(),
                LockedTemplate.of(templates.template()),
                needs(),
                inputs.environment().data(),
                inputs.images(),
                inputs.externalImages(),
                release.digest(),
                workload.repository(),
                new FileDigests(inputs.externalImages()).of(files));
    }

    private SortedMap<String, LockedTemplate> needs() {
        SortedMap<String, LockedTemplate> needs = new TreeMap<>();
        templates.needs().forEach((name, template) -> needs.put(name, LockedTemplate.of(template)));
        return needs;
    }

    private static FileTree platformFolders(SortedMap<String, List<Resource>> platform) {
        FileTree files = FileTree.EMPTY;
        for (Map.Entry<String, List<Resource>> namespace : platform.entrySet()) {
            FileTree folder = KustomizeFolder.complete(namespace.getValue());
            files = files.with(folder.in(PLATFORM.resolve(namespace.getKey())));
        }
        return files;
    }

    private MapNode environmentFile(EnvironmentInputs inputs) {
        String name = workload.system() + "." + inputs.name() + "." + workload.name();
        return MapNode.empty()
                .with("apiVersion", "idp.dev/v1alpha1")
                .with("kind", "WorkloadEnvironment")
                .with("metadata", MapNode.empty().with("name", name))
                .with("spec", inputs.standing().in(environmentSpec(inputs.environment())));
    }

    private MapNode environmentSpec(EnvironmentModel environment) {
        return MapNode.empty()
                .with("system", workload.system())
                .with("name", workload.name())
                .with("environment", environment.text("name"))
                .with("class", environment.text("class"))
                .with("cluster", environment.text("cluster"))
                .with("namespace", environment.text("namespace"))
                .with("project", workload.system())
                .with("owner", workload.owner())
                .with("release", release.digest());
    }
}
