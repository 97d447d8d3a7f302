package dev.idp.templates.command;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.yaml.MapNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** One thing that a person can ask for. Problems of the input become an outcome; a bug stays an exception. */
public enum Command {
    /** Writes the files of all environments. */
    GENERATE("generate"),
    /** Checks descriptor and platform file, and writes nothing. */
    VALIDATE("validate"),
    /** Shows what generating would change in the written files. */
    DIFF("diff"),
    /** Checks that the written files are what the engine writes. */
    VERIFY("verify");

    private final String word;

    Command(String word) {
        this.word = word;
    }

    /**
     * Returns the command's name in every front end.
     *
     * @return a verb
     */
    public String word() {
        return word;
    }

    /**
     * Runs the command.
     *
     * @param options what the person asked for
     * @return how it ended
     */
    public Outcome run(Options options) {
        return guarded(word, () -> act(options));
    }

    /** What a command does. */
    interface Action {
        Outcome run() throws IOException;
    }

    static Outcome guarded(String word, Action action) {
        try {
            return action.run();
        } catch (IdpException wrong) {
            return failed(word, wrong.problems());
        } catch (IOException failure) {
            return failed(word, failure);
        } catch (UncheckedIOException failure) {
            return failed(word, Objects.requireNonNull(failure.getCause()));
        }
    }

    private static Outcome failed(String word, IOException failure) {
        return failed(
                word,
                List.of(Problem.error(
                        CommandCode.FILE_FAILED,
                        Location.of(String.valueOf(failure.getMessage())),
                        "cannot be read or written (" + failure.getClass().getSimpleName() + ")",
                        "check that the path exists and that you may use it")));
    }

    private static Outcome failed(String word, List<Problem> problems) {
        return OutcomeDocument.outcome(word, ExitCode.PROBLEMS, "", problems, MapNode.empty());
    }

    private Outcome act(Options options) throws IOException {
        return switch (this) {
            case GENERATE -> GenerateCommand.run(options);
            case VALIDATE -> ValidateCommand.run(options);
            case DIFF -> DiffCommand.run(options);
            case VERIFY -> VerifyCommand.run(options);
        };
    }
}
