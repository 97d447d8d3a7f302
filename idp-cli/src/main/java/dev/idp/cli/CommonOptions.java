package dev.idp.cli;

import dev.idp.templates.command.Command;
import dev.idp.templates.command.Options;
import dev.idp.templates.command.Outcome;
import dev.idp.templates.credential.ConfiguredCredentials;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that every verb has. */
final class CommonOptions {
    @Option(
            names = "--file",
            paramLabel = "FILE",
            defaultValue = Options.DEFAULT_FILE,
            description = "The descriptor (default: ${DEFAULT-VALUE}).")
    private String file = Options.DEFAULT_FILE;

    @Option(
            names = "--platform",
            paramLabel = "FILE",
            description =
                    "The platform file, or URL@REF:PATH of one in a repository (default: that of IDP_PLATFORM, else the bundled demo platform).")
    private @Nullable String platform;

    @Option(
            names = "--catalog",
            paramLabel = "CATALOG",
            description =
                    "A catalog in place of the platform's: a folder, git:URL@REF[:PATH] or maven:GROUP:ARTIFACT:VERSION.")
    private @Nullable String catalog;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = Options.DEFAULT_OUT,
            description = "The folder for everything written (default: ${DEFAULT-VALUE}).")
    private String out = Options.DEFAULT_OUT;

    @Option(names = "--env", paramLabel = "NAME", split = ",", description = "Show these environments only.")
    private List<String> environments = new ArrayList<>();

    @Option(
            names = "--set",
            paramLabel = "[ENV:]PATH=VALUE",
            description = "Set a parameter, in all environments or in one.")
    private List<String> settings = new ArrayList<>();

    @Option(
            names = "--image",
            paramLabel = "[PARAMETER=]VERSION",
            description = "The image version to run: a tag, a digest, or TAG@DIGEST.")
    private List<String> images = new ArrayList<>();

    @Option(
            names = "--update-lock",
            description = "Choose the newest versions that the descriptor admits, in place of the locked ones.")
    private boolean updateLock;

    @Option(names = "--locked", description = "Fail where the lock is missing or would change; for pipelines.")
    private boolean locked;

    @Option(
            names = "--output",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text for people, json for programs, sarif for code hosts (default: ${DEFAULT-VALUE}).")
    private OutputFormat output = OutputFormat.TEXT;

    @Option(names = "--offline", description = "Use what was fetched before, and no network.")
    private boolean offline;

    @Option(names = "--quiet", description = "Print problems only.")
    private boolean quiet;

    int run(Path directory, Command command, boolean failOnDifference) {
        return print(command.run(options(directory, failOnDifference)));
    }

    int print(Outcome outcome) {
        new OutcomePrinter(System.out, System.err, output, quiet).print(outcome);
        return outcome.exitCode().number();
    }

    Options options(Path directory, boolean failOnDifference) {
        Path home = Path.of(System.getProperty("user.home"));
        return new Options(
                directory,
                file,
                Optional.ofNullable(platform),
                Optional.ofNullable(catalog),
                out,
                environments,
                settings,
                images,
                Optional.empty(),
                updateLock,
                locked,
                failOnDifference,
                System.getenv(),
                offline,
                coordinates -> new MavenArtifacts(home, offline).jar(coordinates),
                ConfiguredCredentials.of(System.getenv(), new SettingsServers(home)));
    }
}
