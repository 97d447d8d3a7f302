package dev.idp.templates.review;

import dev.idp.templates.lock.EnvironmentLock;
import dev.idp.templates.lock.LockedImage;
import dev.idp.templates.problem.Printable;
import java.util.Optional;

/** Makes the titles of reviews: one line that says what moves. */
public final class ReviewTitle {
    private static final int LONGEST = 120;

    private ReviewTitle() {}

    /**
     * Says what moves.
     *
     * @param workload system and name with a slash between
     * @param environment the environment
     * @param before what was published; nothing before the first publication
     * @param after what is to be published
     * @return {@code shop/orders prod: 1.4.0 → 1.5.0}; at most 120 characters, without controls
     */
    public static String of(
            String workload, String environment, Optional<EnvironmentLock> before, EnvironmentLock after) {
        return line(workload + " " + environment + ": " + moves(before, after));
    }

    /**
     * Makes a title of any words.
     *
     * @param words what is to be said
     * @return one line of at most 120 characters, without controls
     */
    public static String line(String words) {
        String shown = Printable.of(words.strip(), LONGEST);
        return shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST - 2) + "…";
    }

    static String moves(Optional<EnvironmentLock> before, EnvironmentLock after) {
        String fresh = version(after);
        if (before.isEmpty()) {
            return "first publication, " + fresh;
        }
        String old = version(before.get());
        if (!old.equals(fresh)) {
            return old + " → " + fresh;
        }
        String template = before.get().template().reference().version();
        String newer = after.template().reference().version();
        return template.equals(newer)
                ? "configuration of " + fresh
                : after.template().reference().name() + " " + template + " → " + newer;
    }

    static String version(EnvironmentLock lock) {
        return lock.images().stream().findFirst().map(ReviewTitle::version).orElse("no image");
    }

    private static String version(LockedImage image) {
        return image.version()
                .tag()
                .or(() -> image.version().digest().map(ImageChange::shorter))
                .orElse("latest");
    }
}
