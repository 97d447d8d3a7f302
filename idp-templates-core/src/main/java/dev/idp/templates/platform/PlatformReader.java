package dev.idp.templates.platform;

import dev.idp.templates.parameter.Schema;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.NearMiss;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a platform file: strict YAML, valid against the published schema, and consistent in itself. */
public final class PlatformReader {
    private static final String BUNDLED = "bundled-platform.yaml";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");
    private static final List<String> PATH_WORDS = List.of("system", "name", "environment");
    private static final List<String> ROLE_WORDS = List.of("namespace", "name");

    private final Schema schema = Schema.resource(PlatformReader.class, "platform.schema.json");

    /**
     * Reads a platform file.
     *
     * @param file the file as people know it
     * @param bytes its content
     * @return the platform
     * @throws IdpException with everything that is wrong with the file in itself
     */
    public Platform read(String file, byte[] bytes) {
        Node document = YamlReader.read(file, bytes);
        Problems problems = new Problems();
        schema.check(document, Pointer.ROOT, problems);
        problems.throwIfErrors();
        Platform platform = new Platform((MapNode) document);
        checkEnvironments(platform, problems);
        checkTargets(platform, problems);
        checkPatterns(platform, problems);
        problems.throwIfErrors();
        return platform;
    }

    /**
     * Reads the platform that comes with the engine, for trying it out.
     *
     * @return the platform
     */
    public Platform bundled() {
        try (InputStream in = Objects.requireNonNull(PlatformReader.class.getResourceAsStream(BUNDLED))) {
            return read(BUNDLED, in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the bundled platform", unreadable);
        }
    }

    /**
     * States that there is no platform file.
     *
     * @param file where it was looked for
     * @return the problem, to throw
     */
    public static IdpException notFound(String file) {
        return new IdpException(Problem.error(
                PlatformCode.NOT_FOUND,
                Location.of(file),
                "found no platform file",
                "check --platform (in Maven: -Didp.platform, in the environment: IDP_PLATFORM), or leave it out for the"
                        + " bundled demo platform"));
    }

    /** {@code SYSTEM-ENV} must be readable back: no environment's name may end in another's, after a hyphen. */
    private static void checkEnvironments(Platform platform, Problems problems) {
        for (String longer : platform.environments()) {
            for (String shorter : platform.environments()) {
                if (longer.endsWith("-" + shorter)) {
                    problems.error(
                            PlatformCode.AMBIGUOUS_ENVIRONMENTS,
                            platform.document().locateKey(Pointer.of("spec", "environments", longer)),
                            "found " + longer + " beside " + shorter + ": a namespace a-" + longer
                                    + " could belong to both",
                            "rename it, for example to " + shorter + "-"
                                    + longer.substring(0, longer.length() - shorter.length() - 1));
                }
            }
        }
    }

    private static void checkTargets(Platform platform, Problems problems) {
        MapNode targets = platform.document()
                .at(Pointer.of("spec", "targets"))
                .map(MapNode.class::cast)
                .orElseGet(MapNode::empty);
        for (String environment : platform.environments()) {
            Pointer pointer = Pointer.of("spec", "environments", environment, "target");
            Optional<String> target = platform.document().textAt(pointer);
            target.filter(name -> !targets.keys().contains(name))
                    .ifPresent(name -> problems.error(
                            PlatformCode.UNKNOWN_TARGET,
                            platform.locate(pointer),
                            "found " + name + ", which spec.targets does not have",
                            NearMiss.hint(name, targets.keys())));
        }
    }

    private static void checkPatterns(Platform platform, Problems problems) {
        checkPattern(platform, Pointer.of("spec", "gitops", "path"), PATH_WORDS, true, problems);
        platform.document()
                .at(Pointer.of("spec", "targets"))
                .map(MapNode.class::cast)
                .ifPresent(targets -> targets.keys()
                        .forEach(target -> checkPattern(
                                platform,
                                Pointer.of("spec", "targets", target, "iam", "role"),
                                ROLE_WORDS,
                                false,
                                problems)));
    }

    private static void checkPattern(
            Platform platform, Pointer pointer, List<String> words, boolean all, Problems problems) {
        Optional<String> pattern = platform.document().textAt(pointer);
        if (pattern.isEmpty()) {
            return;
        }
        List<String> used = PLACEHOLDER
                .matcher(pattern.get())
                .results()
                .map(match -> match.group(1))
                .toList();
        used.stream()
                .filter(word -> !words.contains(word))
                .forEach(word -> problems.error(
                        PlatformCode.BAD_PATTERN,
                        platform.locate(pointer),
                        "found {" + word + "}, expected only {" + String.join("}, {", words) + "}",
                        NearMiss.hint(word, words)));
        if (all && !used.containsAll(words)) {
            refuseIncomplete(platform, pointer, pattern.get(), words, problems);
        }
    }

    private static void refuseIncomplete(
            Platform platform, Pointer pointer, String pattern, List<String> words, Problems problems) {
        problems.error(
                PlatformCode.BAD_PATTERN,
                platform.locate(pointer),
                "found " + pattern + ", expected each of {" + String.join("}, {", words) + "} in it",
                "two workloads would share one folder");
    }
}
