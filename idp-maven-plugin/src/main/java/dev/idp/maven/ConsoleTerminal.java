package dev.idp.maven;

import dev.idp.templates.credential.Masking;
import dev.idp.templates.init.Terminal;
import java.io.Console;
import java.util.Optional;

/**
 * The terminal that Maven runs in.
 *
 * @param console its console
 */
record ConsoleTerminal(Console console) implements Terminal {
    static Optional<Terminal> ofProcess() {
        return Optional.ofNullable(System.console()).map(ConsoleTerminal::new);
    }

    @Override
    public void print(String text) {
        console.writer().print(Masking.mask(text));
        console.flush();
    }

    @Override
    public Optional<String> ask(String prompt) {
        print(prompt);
        return Optional.ofNullable(console.readLine());
    }
}
