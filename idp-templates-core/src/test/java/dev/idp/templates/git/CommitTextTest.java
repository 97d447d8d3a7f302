package dev.idp.templates.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Test;

/** Nobody writes a line of a commit that is not theirs. */
class CommitTextTest {
    private static final Instant TIME = Instant.parse("2026-02-03T04:05:06.789Z");

    @Test
    void name_and_address_stay_on_their_line() {
        CommitText text =
                new CommitText(" A <b>\nparent 0123\u0000 ", "a@acme.example>\r\ncommitter <x", "Subject", TIME);

        assertThat(text.name()).isEqualTo("A  b  parent 0123");
        assertThat(text.email()).isEqualTo("a@acme.example  committer  x");
    }

    @Test
    void the_message_keeps_its_lines_and_nothing_that_a_terminal_acts_on() {
        CommitText text = new CommitText("A", "a@b", "\nSubject\r\n\r\nBody\u001b[31m\u0000\tx\n\n", TIME);

        assertThat(text.message()).isEqualTo("Subject\n\nBody [31m \tx\n");
    }

    @Test
    void the_commit_is_in_utc_and_whole_seconds() throws Exception {
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(ObjectId.zeroId());
        new CommitText("Ä", "a@acme.example", "Größe", TIME).writeTo(commit);

        assertThat(new String(commit.build(), StandardCharsets.UTF_8)).isEqualTo("""
                        tree 0000000000000000000000000000000000000000
                        author Ä <a@acme.example> 1770091506 +0000
                        committer Ä <a@acme.example> 1770091506 +0000

                        Größe
                        """);
    }
}
