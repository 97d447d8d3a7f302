package dev.idp.templates.generate;

import dev.idp.templates.kubernetes.ImageReference;
import dev.idp.templates.kubernetes.PodTemplate;
import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.kustomize.ImageVersion;
import dev.idp.templates.kustomize.ResourceRules;
import dev.idp.templates.lock.LockedImage;
import dev.idp.templates.platform.Platform;
import dev.idp.templates.policy.WaiverSet;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.workload.Workload;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Moves image versions in a written folder and nothing else: the overlay's {@code images} and the lock. No template is
 * read and nothing is rendered, because a version stands nowhere else. What comes out is what planning the same inputs
 * with these versions writes.
 */
public final class ImageMove {
    /** The rule that asks for digests, where the platform requires them. */
    private static final String DIGEST_RULE = "IMG-02";

    private final WrittenEnvironment written;
    private final Platform platform;
    private final Problems problems;

    private ImageMove(WrittenEnvironment written, Platform platform, Problems problems) {
        this.written = written;
        this.platform = platform;
        this.problems = problems;
    }

    /**
     * Moves versions.
     *
     * @param written the folder of one environment, as its lock says
     * @param images {@code --image} arguments, at least one: {@code VERSION} for the first image, or
     *     {@code PARAMETER=VERSION}; images that they don't name keep their versions
     * @param platform the platform file
     * @param problems takes files that are not as the lock says, images that the folder does not have, and versions that
     *     planning refuses too
     * @return the files of the same folder; as they were where there is an error
     */
    public static FileTree apply(
            WrittenEnvironment written, List<String> images, Platform platform, Problems problems) {
        Problems found = new Problems();
        found.addAll(written.differencesFromLock());
        FileTree moved = new ImageMove(written, platform, found).apply(images);
        problems.addAll(found.sorted());
        return found.hasErrors() ? written.files() : moved;
    }

    private FileTree apply(List<String> arguments) {
        refuseWhereNothingMoves(arguments);
        List<LockedImage> images = moved(arguments);
        List<ImageVersion> versions = EnvironmentFolder.versions(images);
        ResourceRules.checkImages(List.of(), versions, problems);
        ImageRegistries.check(images, written.workload().parameters(), platform.registries(), problems);
        if (problems.hasErrors()) {
            return written.files();
        }
        FileTree files = written.withImages(images, problems);
        if (platform.requiresDigests() && !problems.hasErrors()) {
            checkDigests(versions);
        }
        return files;
    }

    private void refuseWhereNothingMoves(List<String> arguments) {
        Location folder = Location.of(written.label());
        if (arguments.isEmpty()) {
            problems.error(
                    GenerateCode.NO_IMAGE_VERSION,
                    ImageArguments.LOCATION,
                    "found no version to move to",
                    "say which version to run: --image VERSION");
        }
        if (written.standing().retired()) {
            problems.error(
                    GenerateCode.NOTHING_RUNS,
                    folder,
                    "is retired, so there is no image whose version could be moved",
                    "publish the workload to run it here again");
        }
        if (platform.hasExternalImageUpdates()) {
            problems.error(
                    GenerateCode.IMAGES_MOVED_ELSEWHERE,
                    platform.locate(Platform.IMAGE_UPDATES),
                    "found external: another program moves the versions of images",
                    "let it move the version, or set images.updates to idp");
        }
    }

    private List<LockedImage> moved(List<String> arguments) {
        List<LockedImage> images = inOverlay();
        List<String> parameters = images.stream().map(LockedImage::parameter).toList();
        ImageArguments versions = ImageArguments.of(arguments, parameters, problems);
        return images.stream().map(image -> moved(image, versions)).toList();
    }

    /** The versions of the overlay: another program may have moved them once. */
    private List<LockedImage> inOverlay() {
        Map<String, ImageVersion> versions = new HashMap<>();
        written.images().forEach(version -> versions.put(version.name(), version));
        return written.lock().images().stream()
                .map(image -> new LockedImage(
                        image.parameter(), versions.getOrDefault(image.version().name(), image.version())))
                .toList();
    }

    private LockedImage moved(LockedImage image, ImageArguments versions) {
        ImageReference name = new ImageReference(image.version().name(), Optional.empty(), Optional.empty());
        return versions.version(image.parameter())
                .flatMap(asked -> RunnableVersion.of(name, Optional.of(asked), ImageArguments.LOCATION, problems))
                .map(moved ->
                        new LockedImage(image.parameter(), new ImageVersion(moved.name(), moved.tag(), moved.digest())))
                .orElse(image);
    }

    private void checkDigests(List<ImageVersion> versions) {
        Set<String> open = versions.stream()
                .filter(version -> version.digest().isEmpty())
                .map(ImageVersion::name)
                .collect(Collectors.toSet());
        written.resources().stream()
                .filter(resource -> !isWaived(resource))
                .flatMap(resource -> PodTemplate.of(resource).stream())
                .flatMap(PodTemplate::containers)
                .flatMap(container -> container.text("image").flatMap(ImageReference::parse).stream())
                .map(ImageReference::name)
                .filter(open::contains)
                .distinct()
                .forEach(this::refuseWithoutDigest);
    }

    private void refuseWithoutDigest(String image) {
        problems.error(
                GenerateCode.BAD_IMAGE_VERSION,
                ImageArguments.LOCATION,
                "found no digest for the image " + image + ", which the platform requires",
                "say which content the tag has: --image TAG@sha256:DIGEST; see docs/policies/" + DIGEST_RULE + ".md");
    }

    private boolean isWaived(Resource resource) {
        Workload workload = written.workload();
        WaiverSet waivers = WaiverSet.of(workload, platform);
        return waivers.granted().contains(DIGEST_RULE)
                && waivers.waivers().stream()
                        .filter(waiver -> waiver.policy().equals(DIGEST_RULE))
                        .filter(waiver -> waiver.appliesTo(written.environment()))
                        .anyMatch(waiver -> waiver.kind().equals(resource.kind())
                                && waiver.name().equals(resource.name()));
    }
}
