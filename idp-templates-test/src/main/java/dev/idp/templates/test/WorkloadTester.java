package dev.idp.templates.test;

import dev.idp.templates.catalog.Catalog;
import dev.idp.templates.catalog.Catalogs;
import dev.idp.templates.generate.GenerateRequest;
import dev.idp.templates.generate.Generator;
import dev.idp.templates.generate.Plan;
import dev.idp.templates.generate.Purpose;
import dev.idp.templates.platform.Platform;
import dev.idp.templates.platform.PlatformReader;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.workload.DescriptorReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Plans a workload in a test. Starts with the bundled platform and catalog; each method gives a changed copy.
 *
 * @param descriptor the text of the descriptor
 * @param ownManifests files beside the descriptor
 * @param platform the platform
 * @param catalog the catalog
 * @param settings {@code --set} arguments
 * @param images {@code --image} arguments
 * @param purpose what the plan is made for: a release, unless a test asks for no policies
 */
public record WorkloadTester(
        String descriptor,
        FileTree ownManifests,
        Platform platform,
        Catalog catalog,
        List<String> settings,
        List<String> images,
        Purpose purpose) {
    private static final Generator GENERATOR = new Generator();
    private static final DescriptorReader DESCRIPTORS = new DescriptorReader();
    private static final PlatformReader PLATFORMS = new PlatformReader();

    /**
     * Starts with a descriptor.
     *
     * @param descriptor its text
     * @return a tester that runs image version 1.0.0 on the bundled platform
     */
    public static WorkloadTester of(String descriptor) {
        return of(descriptor, Catalog.bundled(true));
    }

    /**
     * Starts with a descriptor that follows a template of another catalog.
     *
     * @param descriptor its text
     * @param catalog the catalog
     * @return a tester that runs image version 1.0.0 on the bundled platform
     */
    public static WorkloadTester of(String descriptor, Catalog catalog) {
        return new WorkloadTester(
                descriptor, FileTree.EMPTY, PLATFORMS.bundled(), catalog, List.of(), List.of("1.0.0"), Purpose.RELEASE);
    }

    /**
     * Takes another platform.
     *
     * @param text the text of a platform file
     * @return a copy
     */
    public WorkloadTester onPlatform(String text) {
        Platform other = PLATFORMS.read("platform.yaml", text.getBytes(StandardCharsets.UTF_8));
        return new WorkloadTester(descriptor, ownManifests, other, catalog, settings, images, purpose);
    }

    /**
     * Takes another catalog.
     *
     * @param other the catalog
     * @return a copy
     */
    public WorkloadTester fromCatalog(Catalog other) {
        return new WorkloadTester(descriptor, ownManifests, platform, other, settings, images, purpose);
    }

    /**
     * Puts files beside the descriptor.
     *
     * @param files the files
     * @return a copy
     */
    public WorkloadTester withManifests(FileTree files) {
        return new WorkloadTester(descriptor, files, platform, catalog, settings, images, purpose);
    }

    /**
     * Gives {@code --set} arguments.
     *
     * @param arguments the arguments
     * @return a copy
     */
    public WorkloadTester with(String... arguments) {
        return new WorkloadTester(descriptor, ownManifests, platform, catalog, List.of(arguments), images, purpose);
    }

    /**
     * Gives {@code --image} arguments.
     *
     * @param arguments the arguments
     * @return a copy
     */
    public WorkloadTester withImages(String... arguments) {
        return new WorkloadTester(descriptor, ownManifests, platform, catalog, settings, List.of(arguments), purpose);
    }

    /**
     * Asks no policies, for plans of which only the shape matters.
     *
     * @return a copy
     */
    public WorkloadTester withoutPolicies() {
        return new WorkloadTester(descriptor, ownManifests, platform, catalog, settings, images, Purpose.LOOK);
    }

    /**
     * Plans.
     *
     * @return the plan
     * @throws IdpException with everything that is wrong
     */
    public Plan plan() {
        return GENERATOR.plan(new GenerateRequest(
                DESCRIPTORS.read("idp.yaml", descriptor.getBytes(StandardCharsets.UTF_8)),
                ownManifests,
                platform,
                Catalogs.of(catalog),
                Optional.empty(),
                false,
                settings,
                images,
                Optional.empty(),
                purpose));
    }

    /**
     * Plans what is wrong.
     *
     * @return what was found, warnings included; empty where nothing is wrong
     */
    public List<Problem> problems() {
        try {
            return plan().problems();
        } catch (IdpException wrong) {
            return wrong.problems();
        }
    }
}
