package dev.idp.templates.platform;

import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the platform team provides: environments, catalogs, and what workloads may bring along.
 *
 * @param document the whole platform file, valid against its schema
 * @param policyFiles the files of its own policies, under their paths below its folder
 */
public record Platform(MapNode document, FileTree policyFiles) {
    /** Where the file says who moves image versions. */
    public static final Pointer IMAGE_UPDATES = Pointer.of("spec", "images", "updates");

    /**
     * Takes a platform whose policies are not read yet.
     *
     * @param document the whole platform file, valid against its schema
     */
    public Platform(MapNode document) {
        this(document, FileTree.EMPTY);
    }

    /**
     * Adds the files of its own policies.
     *
     * @param files under their paths below the folder of the platform file
     * @return a copy
     */
    public Platform withPolicyFiles(FileTree files) {
        return new Platform(document, files);
    }

    private MapNode spec() {
        return document.map("spec").orElseThrow();
    }

    /**
     * Returns the platform's name.
     *
     * @return a DNS label
     */
    public String name() {
        return document.map("metadata")
                .flatMap(metadata -> metadata.text("name"))
                .orElseThrow();
    }

    /**
     * Returns the names of the environments.
     *
     * @return in the order of the file
     */
    public Set<String> environments() {
        return spec().map("environments").orElseThrow().keys();
    }

    /**
     * Finds an environment.
     *
     * @param name its name
     * @return the environment, if the platform has it
     */
    public Optional<Environment> environment(String name) {
        return spec().map("environments")
                .flatMap(environments -> environments.map(name))
                .map(settings -> new Environment(name, settings, target(settings)));
    }

    private MapNode target(MapNode settings) {
        return settings.text("target")
                .flatMap(target -> spec().map("targets").flatMap(targets -> targets.map(target)))
                .orElseGet(MapNode::empty);
    }

    /**
     * Returns the sources of the catalogs that workloads use.
     *
     * @return a map of maps, by the names of the catalogs; the bundled catalog as {@code default}, where the file names none
     */
    public MapNode catalogs() {
        return spec().map("catalogs")
                .orElseGet(() -> MapNode.empty().with("default", MapNode.empty().with("bundled", true)));
    }

    /**
     * Returns the kinds that teams may bring as manifests of their own.
     *
     * @return the kinds; empty where teams may bring none
     */
    public List<String> ownKinds() {
        return spec().map("resources")
                .flatMap(resources -> resources.list("kinds"))
                .map(ListNode::texts)
                .orElse(List.of());
    }

    /**
     * Returns the registries that images may come from.
     *
     * @return prefixes such as {@code ghcr.io/acme}; empty where any may
     */
    public List<String> registries() {
        return spec().map("images")
                .flatMap(images -> images.list("registries"))
                .map(ListNode::texts)
                .orElse(List.of());
    }

    /**
     * Returns the folders of the platform's own policies.
     *
     * @return paths below the folder of the platform file, without a slash at the end
     */
    public List<TreePath> policies() {
        return texts("policies").stream()
                .map(path -> TreePath.of(path.replaceFirst("/$", "")))
                .toList();
    }

    /**
     * Returns the waivers that workloads may use.
     *
     * @return each as {@code SYSTEM/NAME/RULE}
     */
    public List<String> grants() {
        return texts("waivers");
    }

    /**
     * Returns who may write workloads beside the deployers.
     *
     * @return user names of service accounts
     */
    public List<String> operators() {
        return texts("operators");
    }

    /**
     * Tells whether images must be pinned by their digests.
     *
     * @return true where the platform requires it
     */
    public boolean requiresDigests() {
        return spec().map("images").flatMap(images -> images.text("digest")).equals(Optional.of("required"));
    }

    /**
     * Tells who moves image versions in the GitOps repository.
     *
     * @return true where it is another program than this one, such as Argo CD Image Updater or Kargo
     */
    public boolean hasExternalImageUpdates() {
        return spec().map("images").flatMap(images -> images.text("updates")).equals(Optional.of("external"));
    }

    /**
     * Returns the GitOps repository.
     *
     * @return where workloads are published
     */
    public GitOps gitops() {
        MapNode gitops = spec().map("gitops").orElseThrow();
        return new GitOps(
                gitops.text("repository").orElseThrow(),
                gitops.text("branch").orElse("main"),
                gitops.text("forge").map(ForgeKind::of).orElse(ForgeKind.NONE),
                document.locate(Pointer.of("spec", "gitops", "repository")));
    }

    /**
     * Returns who is asked to review the changes of a team.
     *
     * @param owner the team
     * @return users and groups of the forge; empty where the file names none
     */
    public List<String> reviewers(String owner) {
        return spec().map("owners")
                .flatMap(owners -> owners.map(owner))
                .flatMap(known -> known.list("reviewers"))
                .map(ListNode::texts)
                .orElse(List.of());
    }

    private List<String> texts(String field) {
        return spec().list(field).map(ListNode::texts).orElse(List.of());
    }

    /**
     * Returns where the files of one environment of a workload go in the GitOps repository.
     *
     * @param system the tenant
     * @param name the workload
     * @param environment the environment
     * @return the folder
     */
    public TreePath folder(String system, String name, String environment) {
        String pattern = spec().map("gitops")
                .flatMap(gitops -> gitops.text("path"))
                .orElse("workloads/{system}/{name}/{environment}");
        return TreePath.of(
                pattern.replace("{system}", system).replace("{name}", name).replace("{environment}", environment));
    }

    /**
     * Finds the place to show for a field.
     *
     * @param pointer the field
     * @return its location, or that of the nearest field around it
     */
    public Location locate(Pointer pointer) {
        return document.locate(pointer);
    }
}
