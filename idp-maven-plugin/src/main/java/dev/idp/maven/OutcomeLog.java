package dev.idp.maven;

import dev.idp.templates.command.ExitCode;
import dev.idp.templates.command.Outcome;
import dev.idp.templates.command.Sarif;
import dev.idp.templates.credential.Masking;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.ProblemText;
import dev.idp.templates.problem.Severity;
import dev.idp.templates.yaml.JsonWriter;
import java.util.List;
import java.util.function.Supplier;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** Shows an outcome in Maven's way, without secrets, and is the only place that fails a build. */
final class OutcomeLog {
    private static final String JSON = "json";
    private static final String SARIF = "sarif";

    /** For whom a result can be written. */
    static final List<String> FORMATS = List.of("text", JSON, SARIF);

    private OutcomeLog() {}

    /** Runs a command and shows its outcome; a bug is thrown on without secrets, which Maven would print with {@code -X}. */
    static void write(Supplier<Outcome> command, String format, boolean quiet, Log log) throws MojoFailureException {
        try {
            write(command.get(), format, quiet, log);
        } catch (RuntimeException bug) {
            throw Masking.mask(bug);
        }
    }

    /**
     * Shows an outcome. Results go to standard output itself, so that {@code mvn -q} shows them too.
     *
     * @param outcome how the command ended
     * @param format {@code text}, {@code json} or {@code sarif}
     * @param quiet whether the result for people is left out
     * @param log Maven's log
     * @throws MojoFailureException where the outcome is not well
     */
    private static void write(Outcome outcome, String format, boolean quiet, Log log) throws MojoFailureException {
        if (format.equals(JSON)) {
            System.out.println(Masking.mask(JsonWriter.write(outcome.document())));
        } else if (format.equals(SARIF)) {
            System.out.println(Masking.mask(JsonWriter.write(Sarif.of(outcome))));
        } else {
            showText(outcome, quiet, log);
        }
        if (outcome.exitCode() != ExitCode.OK) {
            throw new MojoFailureException(summary(outcome));
        }
    }

    private static void showText(Outcome outcome, boolean quiet, Log log) {
        if (!quiet) {
            System.out.print(Masking.mask(outcome.text()));
        }
        for (Problem problem : outcome.problems()) {
            List<String> lines = Masking.mask(ProblemText.full(problem)).lines().toList();
            if (problem.severity() == Severity.ERROR) {
                lines.forEach(log::error);
            } else {
                lines.forEach(log::warn);
            }
        }
    }

    private static String summary(Outcome outcome) {
        if (outcome.exitCode() == ExitCode.DIFFERENCES) {
            return "the written files differ from what generating would write";
        }
        long errors = outcome.problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .count();
        return errors + (errors == 1 ? " problem" : " problems") + " to mend, shown above";
    }
}
