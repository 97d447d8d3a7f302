package dev.idp.templates.git;

import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * What a commit says of itself. Control characters, and {@code <} and {@code >} in name and address, become blanks, so
 * that nobody writes a line of the commit that is not theirs.
 *
 * @param name the author's name
 * @param email the author's address
 * @param message the message, lines separated by line feeds; it ends with one
 * @param time the time, of which whole seconds are kept
 */
public record CommitText(String name, String email, String message, Instant time) {
    /** Cleans the texts. */
    public CommitText {
        name = oneLine(name);
        email = oneLine(email);
        message = clean(message, "[\\p{Cc}&&[^\\n\\t]]").strip() + "\n";
        time = Instant.ofEpochSecond(time.getEpochSecond());
    }

    private static String oneLine(String text) {
        return clean(text, "[\\p{Cc}<>]").strip();
    }

    private static String clean(String text, String harmful) {
        return text.replace("\r\n", "\n").replaceAll(harmful, " ");
    }

    static CommitText of(RevCommit commit) {
        PersonIdent author = commit.getAuthorIdent();
        return new CommitText(
                author.getName(), author.getEmailAddress(), commit.getFullMessage(), author.getWhenAsInstant());
    }

    /** Writes author, committer and message; times are in UTC, so that one text makes one commit everywhere. */
    void writeTo(CommitBuilder commit) {
        PersonIdent person = new PersonIdent(name, email, time, ZoneOffset.UTC);
        commit.setAuthor(person);
        commit.setCommitter(person);
        commit.setMessage(message);
    }
}
