package dev.idp.templates.publish;

import dev.idp.templates.git.CommitText;
import java.time.Clock;

/**
 * Who commits, and when.
 *
 * @param name the author's name
 * @param email the author's address
 * @param clock tells the time of commits, and the day on which waivers end
 */
public record Author(String name, String email, Clock clock) {
    /** Writes a commit: what it does, and the lines by which we know our own. */
    CommitText commit(Subject subject, String title) {
        return new CommitText(name, email, title + "\n\n" + trailer(subject), clock.instant());
    }

    /** The line that says what a commit is about. */
    static String trailer(Subject subject) {
        return "Idp-Workload: " + subject;
    }
}
