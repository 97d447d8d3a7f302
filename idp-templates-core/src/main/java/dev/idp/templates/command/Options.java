package dev.idp.templates.command;

import dev.idp.templates.catalog.ArtifactSource;
import dev.idp.templates.credential.Credentials;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a person asked for, in the words that all front ends share.
 *
 * @param directory the folder that relative paths start from
 * @param file the descriptor, {@code idp.yaml} unless said otherwise
 * @param platform the platform file, or its place in a repository, {@code URL@REF:PATH}; nothing for the variable {@code IDP_PLATFORM}, else the bundled platform
 * @param catalog a catalog in place of the platform's: a folder, {@code git:URL@REF[:PATH]} or {@code
 *     maven:GROUP:ARTIFACT:VERSION}
 * @param out the folder for everything written, {@code target/idp} unless said otherwise
 * @param environments the environments to show; empty for all
 * @param settings {@code --set} arguments
 * @param images {@code --image} arguments
 * @param projectVersion the version of the Maven project, where there is one
 * @param updateLock whether to choose versions anew that are locked
 * @param locked whether a lock that is missing or would change is a problem
 * @param failOnDifference whether {@code diff} reports differences by its exit code
 * @param variables the variables of the process's environment
 * @param offline whether repositories are read from the cache only
 * @param artifacts where the jars of catalogs come from
 * @param credentials who we are to hosts
 */
public record Options(
        Path directory,
        String file,
        Optional<String> platform,
        Optional<String> catalog,
        String out,
        List<String> environments,
        List<String> settings,
        List<String> images,
        Optional<String> projectVersion,
        boolean updateLock,
        boolean locked,
        boolean failOnDifference,
        Map<String, String> variables,
        boolean offline,
        ArtifactSource artifacts,
        Credentials credentials) {
    /** The name of a descriptor, unless said otherwise. */
    public static final String DEFAULT_FILE = "idp.yaml";

    /** The folder for everything written, unless said otherwise. */
    public static final String DEFAULT_OUT = "target/idp";

    private static final String REPORT = "report.html";

    /** Copies lists and maps. */
    public Options {
        environments = List.copyOf(environments);
        settings = List.copyOf(settings);
        images = List.copyOf(images);
        variables = Map.copyOf(variables);
    }

    /** Asks the same of another descriptor and of other environments. */
    Options with(String otherFile, List<String> otherEnvironments) {
        return new Options(
                directory,
                otherFile,
                platform,
                catalog,
                out,
                otherEnvironments,
                settings,
                images,
                projectVersion,
                updateLock,
                locked,
                failOnDifference,
                variables,
                offline,
                artifacts,
                credentials);
    }

    Path descriptor() {
        return directory.resolve(file);
    }

    Path tree() {
        return directory.resolve(out).resolve("tree");
    }

    String treeLabel() {
        return out + "/tree";
    }

    Path report() {
        return directory.resolve(out).resolve(REPORT);
    }

    String reportLabel() {
        return out + "/" + REPORT;
    }

    /** The folder of the descriptor; its own manifests lie below it. */
    Path project() {
        return Objects.requireNonNull(descriptor().toAbsolutePath().normalize().getParent());
    }

    boolean shows(String environment) {
        return environments.isEmpty() || environments.contains(environment);
    }
}
