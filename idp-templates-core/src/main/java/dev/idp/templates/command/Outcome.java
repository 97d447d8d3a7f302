package dev.idp.templates.command;

import dev.idp.templates.problem.Problem;
import dev.idp.templates.yaml.MapNode;
import java.util.List;

/**
 * How a command ended: the same facts for people and for programs.
 *
 * @param exitCode how it ended
 * @param text the result for people, ended by a line break; empty where problems say it all
 * @param problems what was found, ordered by place
 * @param document the result for programs: command, exitCode, problems, and what the command adds
 */
public record Outcome(ExitCode exitCode, String text, List<Problem> problems, MapNode document) {
    /** Copies the problems. */
    public Outcome {
        problems = List.copyOf(problems);
    }
}
