package dev.idp.cli;

import dev.idp.templates.command.Outcome;
import dev.idp.templates.command.Sarif;
import dev.idp.templates.credential.Masking;
import dev.idp.templates.problem.ProblemText;
import dev.idp.templates.yaml.JsonWriter;
import java.io.PrintStream;
import picocli.CommandLine.Help.Ansi;

/**
 * Prints an outcome: results on standard output, problems on standard error, colour on a terminal only,
 * secrets nowhere.
 *
 * @param out where results go
 * @param err where problems go
 * @param format for whom
 * @param quiet whether results are left out
 */
record OutcomePrinter(PrintStream out, PrintStream err, OutputFormat format, boolean quiet) {
    void print(Outcome outcome) {
        if (format == OutputFormat.JSON) {
            out.println(Masking.mask(JsonWriter.write(outcome.document())));
            return;
        }
        if (format == OutputFormat.SARIF) {
            out.println(Masking.mask(JsonWriter.write(Sarif.of(outcome))));
            return;
        }
        if (!quiet) {
            out.print(Masking.mask(outcome.text()));
        }
        if (!outcome.problems().isEmpty()) {
            Masking.mask(ProblemText.all(outcome.problems()))
                    .lines()
                    .map(OutcomePrinter::coloured)
                    .forEach(err::println);
        }
    }

    private static String coloured(String line) {
        if (!Ansi.AUTO.enabled()) {
            return line;
        }
        if (line.startsWith("error:")) {
            return "\u001b[31merror:\u001b[0m" + line.substring("error:".length());
        }
        return line.startsWith("warning:") ? "\u001b[33mwarning:\u001b[0m" + line.substring("warning:".length()) : line;
    }
}
