package dev.idp.templates.init;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Printable;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.Origin;
import java.util.List;
import java.util.Optional;

/**
 * Asks a person, and says what is wrong with an answer.
 *
 * @param terminal where the person is
 */
record Conversation(Terminal terminal) {
    private static final int LONGEST = 400;

    /** Asks until an answer fits; an empty one takes what was guessed. */
    Node value(Question question, Optional<Guess> guess) {
        print("\n" + question.title() + ": " + question.description() + "\n");
        while (true) {
            Problems problems = new Problems();
            Optional<Node> answer = answer(question, guess, problems);
            if (answer.isPresent()) {
                return answer.get();
            }
            show(problems.sorted());
        }
    }

    private Optional<Node> answer(Question question, Optional<Guess> guess, Problems problems) {
        String value = guess.map(each -> Inline.of(each.value())).orElse("");
        String reason = guess.map(Guess::reason).orElse("");
        String answer = ask(question.name() + proposal(value, reason)).strip();
        if (!answer.isEmpty()) {
            return question.read(answer, problems).map(node -> node.withOrigin(Origin.ENGINE));
        }
        if (guess.isEmpty()) {
            problems.add(
                    Question.missing(question.name(), "", question.example().orElse("a value")));
        }
        return guess.map(Guess::value);
    }

    /** Ends a prompt with what an empty answer stands for. */
    static String proposal(String value, String reason) {
        String because = reason.isEmpty() ? "" : ", " + reason;
        return value.isEmpty() ? ": " : " [" + value + because + "]: ";
    }

    String ask(String prompt) {
        return terminal.ask(prompt)
                .orElseThrow(() -> new IdpException(Problem.error(
                        InitCode.MISSING_INPUT,
                        Location.of("terminal"),
                        "the input ended before the last question",
                        "nothing was written; start again when you like")));
    }

    void print(String text) {
        terminal.print(text);
    }

    void show(List<Problem> problems) {
        for (Problem problem : problems) {
            String hint = problem.hint().isEmpty() ? "" : " (" + Printable.of(problem.hint(), LONGEST) + ")";
            print("  " + Printable.of(problem.message(), LONGEST) + hint + "\n");
        }
    }
}
