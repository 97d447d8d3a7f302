package dev.idp.templates.credential;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One question to {@code git credential fill}, which asks the helpers of the user's Git configuration. It runs in the user's
 * home, so that the repository that we stand in has no say, and cannot ask a person.
 *
 * @param variables the environment; the helper gets it without what is ours and what steers Git
 * @param longest how long to wait
 * @see <a href="https://git-scm.com/docs/git-credential">git-credential</a>
 */
record CredentialFill(Map<String, String> variables, Duration longest) {
    private static final int MOST_BYTES = 16_384;

    /** Says why there is no answer, in words that follow the helper's name. */
    static final class NoAnswerException extends Exception {
        private static final long serialVersionUID = 1L;

        NoAnswerException(String message) {
            super(message);
        }
    }

    /** Returns what is answered, by name; nothing where no helper knows the host. */
    Optional<Map<String, String>> ask(String host) throws NoAnswerException {
        Process git = start();
        try {
            FutureTask<byte[]> answer = new FutureTask<>(() -> talk(git, host));
            Thread reader = new Thread(answer, "git credential fill");
            reader.setDaemon(true); // a grandchild may hold the pipe open for ever
            reader.start();
            byte[] bytes = answer.get(longest.toMillis(), TimeUnit.MILLISECONDS);
            if (bytes.length == MOST_BYTES) {
                throw new NoAnswerException("answered something else than a login");
            }
            boolean ended = git.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS);
            return ended && git.exitValue() == 0 ? Optional.of(read(bytes)) : Optional.empty();
        } catch (TimeoutException slow) {
            throw new NoAnswerException("did not answer within " + longest.toSeconds() + " s");
        } catch (ExecutionException broken) {
            throw new NoAnswerException("broke off");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NoAnswerException("was interrupted");
        } finally {
            git.descendants().forEach(ProcessHandle::destroyForcibly);
            git.destroyForcibly();
        }
    }

    private Process start() throws NoAnswerException {
        ProcessBuilder git = new ProcessBuilder("git", "-c", "core.askPass=", "credential", "fill")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .directory(Path.of(variables.getOrDefault("HOME", "/")).toFile());
        Map<String, String> its = git.environment();
        its.clear();
        variables.forEach((name, value) -> {
            if (!name.startsWith("GIT_") && !name.startsWith("IDP_")) {
                its.put(name, value);
            }
        });
        its.putAll(
                Map.of("GIT_TERMINAL_PROMPT", "0", "GIT_ASKPASS", "", "SSH_ASKPASS", "", "GCM_INTERACTIVE", "never"));
        try {
            return git.start();
        } catch (IOException missing) {
            throw new NoAnswerException("cannot be asked, because git cannot be started");
        }
    }

    private static byte[] talk(Process git, String host) throws IOException {
        try (OutputStream out = git.getOutputStream()) {
            out.write(("protocol=https\nhost=" + host + "\n\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            return new byte[0]; // it has ended already; its exit code says how
        }
        try (InputStream in = git.getInputStream()) {
            return in.readNBytes(MOST_BYTES);
        }
    }

    private static Map<String, String> read(byte[] answer) throws NoAnswerException {
        Map<String, String> values = new TreeMap<>();
        List<String> lines = new String(answer, StandardCharsets.UTF_8).lines().toList();
        for (String line : lines) {
            int equals = line.indexOf('=');
            if (equals < 1) {
                throw new NoAnswerException("answered something else than a login");
            }
            values.put(line.substring(0, equals), line.substring(equals + 1));
        }
        return values;
    }

    @Override
    public String toString() {
        return "git credential fill";
    }
}
