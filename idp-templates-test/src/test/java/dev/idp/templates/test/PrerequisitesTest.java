package dev.idp.templates.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Says what to install on a machine that lacks it, before other tests fail for that reason. */
class PrerequisitesTest {
    @Test
    void kubectl_is_there_and_new_enough() {
        Kubectl.check();
    }

    @Test
    void git_is_there() throws IOException, InterruptedException {
        try {
            Process git = new ProcessBuilder("git", "--version").start();
            String version = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(git.waitFor()).isZero();
            assertThat(version).startsWith("git version");
        } catch (IOException missing) {
            fail("cannot start git: install Git and put it on the PATH", missing);
        }
    }
}
