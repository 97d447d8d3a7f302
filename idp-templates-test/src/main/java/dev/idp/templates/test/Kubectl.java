package dev.idp.templates.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs the {@code kubectl} of the machine; a test that needs it fails without it, and says what to install. */
public final class Kubectl {
    private static final String MISSING = "install kubectl 1.32 or newer and put it on the PATH";
    private static final int OLDEST_MINOR = 32;
    private static final Pattern VERSION = Pattern.compile("Client Version: v1\\.(\\d+)");

    private Kubectl() {}

    /**
     * Checks that the machine has a kubectl that is new enough.
     *
     * @throws AssertionError where it has not
     */
    public static void check() {
        String version = run(Path.of("."), "version", "--client");
        Matcher matcher = VERSION.matcher(version);
        if (!matcher.find() || Integer.parseInt(matcher.group(1)) < OLDEST_MINOR) {
            throw new AssertionError("found " + version.strip() + ": " + MISSING);
        }
    }

    /**
     * Runs kubectl.
     *
     * @param directory where to run it
     * @param arguments its arguments
     * @return what it wrote to standard output
     * @throws AssertionError where it is missing or fails, with what it wrote to standard error
     */
    public static String run(Path directory, String... arguments) {
        List<String> command = new ArrayList<>(List.of("kubectl"));
        command.addAll(List.of(arguments));
        try {
            Path errors = Files.createTempFile("kubectl", ".err");
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectError(errors.toFile())
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int exitCode = process.waitFor();
            String error = Files.readString(errors);
            Files.delete(errors);
            if (exitCode != 0) {
                throw new AssertionError(String.join(" ", command) + " in " + directory + ": " + error);
            }
            return output;
        } catch (IOException missing) {
            throw new AssertionError("cannot start kubectl: " + MISSING, missing);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(interrupted));
        }
    }
}
