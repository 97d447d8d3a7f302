package dev.idp.templates.init;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/** A person whose answers are known; after the last one the input ends. */
final class ScriptedTerminal implements Terminal {
    private final Queue<String> answers;
    private final StringBuilder screen = new StringBuilder();

    ScriptedTerminal(String... answers) {
        this.answers = new ArrayDeque<>(List.of(answers));
    }

    String screen() {
        return screen.toString();
    }

    @Override
    public void print(String text) {
        screen.append(text);
    }

    @Override
    public Optional<String> ask(String prompt) {
        Optional<String> answer = Optional.ofNullable(answers.poll());
        screen.append(prompt).append(answer.orElse("<end>")).append('\n');
        return answer;
    }
}
