package dev.idp.cli;

import dev.idp.templates.command.PolicyCommand;
import dev.idp.templates.command.PolicyOptions;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The verbs about policies. */
@Command(
        name = "policy",
        mixinStandardHelpOptions = true,
        description =
                "Lists and explains the rules, runs their cases, and writes bindings and parameters of a platform.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            PolicyVerb.ListRules.class,
            PolicyVerb.Explain.class,
            PolicyVerb.Test.class,
            PolicyVerb.Render.class
        },
        footer = {"", "Example: idp policy explain SEC-05"})
@SuppressWarnings("NullAway.Init") // picocli sets parent and specification
final class PolicyVerb implements Runnable {
    @ParentCommand
    private Idp idp;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command: list, explain, test or render");
    }

    private int run(PolicyCommand command, CommonOptions common, Optional<String> policies, String rule) {
        return common.print(command.run(new PolicyOptions(common.options(idp.directory(), false), policies, rule)));
    }

    /** Runs {@code idp policy list}. */
    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists the rules.",
            footer = {"", "Example: idp policy list --output json"})
    @SuppressWarnings("NullAway.Init") // picocli sets the parent
    static final class ListRules implements Callable<Integer> {
        @ParentCommand
        private PolicyVerb policy;

        @Mixin
        private CommonOptions common = new CommonOptions();

        @Mixin
        private PoliciesOption policies = new PoliciesOption();

        @Override
        public Integer call() {
            return policy.run(PolicyCommand.LIST, common, policies.folder(), "");
        }
    }

    /** Runs {@code idp policy explain}. */
    @Command(
            name = "explain",
            mixinStandardHelpOptions = true,
            description = "Tells what a rule asks for, why, and who may waive it.",
            footer = {"", "Example: idp policy explain SEC-05"})
    @SuppressWarnings("NullAway.Init") // picocli sets the parent
    static final class Explain implements Callable<Integer> {
        @ParentCommand
        private PolicyVerb policy;

        @Mixin
        private CommonOptions common = new CommonOptions();

        @Mixin
        private PoliciesOption policies = new PoliciesOption();

        @Parameters(paramLabel = "ID", description = "The rule.")
        private String rule = "";

        @Override
        public Integer call() {
            return policy.run(PolicyCommand.EXPLAIN, common, policies.folder(), rule);
        }
    }

    /** Runs {@code idp policy test}. */
    @Command(
            name = "test",
            mixinStandardHelpOptions = true,
            description = "Judges the cases of the rules, DIR/cases/ID/{allow,deny}-NAME.yaml.",
            footer = {"", "Example: idp policy test policies/"})
    @SuppressWarnings("NullAway.Init") // picocli sets the parent
    static final class Test implements Callable<Integer> {
        @ParentCommand
        private PolicyVerb policy;

        @Mixin
        private CommonOptions common = new CommonOptions();

        @Parameters(
                arity = "0..1",
                paramLabel = "DIR",
                defaultValue = PolicyOptions.DEFAULT_FOLDER,
                description = "The folder of the policies (default: ${DEFAULT-VALUE}).")
        private String folder = PolicyOptions.DEFAULT_FOLDER;

        @Override
        public Integer call() {
            return policy.run(PolicyCommand.TEST, common, Optional.of(folder), "");
        }
    }

    /** Runs {@code idp policy render}. */
    @Command(
            name = "render",
            mixinStandardHelpOptions = true,
            description = "Writes the bindings and parameters of a platform to DIR/cluster and DIR/environments.",
            footer = {"", "Example: idp policy render --platform platform.yaml --out policies/"})
    @SuppressWarnings("NullAway.Init") // picocli sets the parent
    static final class Render implements Callable<Integer> {
        @ParentCommand
        private PolicyVerb policy;

        @Mixin
        private CommonOptions common = new CommonOptions();

        @Override
        public Integer call() {
            return policy.run(PolicyCommand.RENDER, common, Optional.empty(), "");
        }
    }
}
