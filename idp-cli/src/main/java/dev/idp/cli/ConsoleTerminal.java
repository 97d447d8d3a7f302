package dev.idp.cli;

import dev.idp.templates.credential.Masking;
import dev.idp.templates.init.Terminal;
import java.io.Console;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;

/**
 * The terminal of the process.
 *
 * @param console its console
 */
record ConsoleTerminal(Console console) implements Terminal {
    /** Finds the terminal, where a person sits at both ends of it. */
    static Optional<Terminal> ofProcess() {
        return Optional.ofNullable(System.console())
                .filter(ConsoleTerminal::isTerminal)
                .map(ConsoleTerminal::new);
    }

    /** Java 22 and newer have a console also where input or output is a file. */
    private static boolean isTerminal(Console console) {
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException olderJava) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException unknown) {
            return false;
        }
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
