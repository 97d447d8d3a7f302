package dev.idp.templates.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a person agreed to that is refused otherwise.
 *
 * @param olderTemplate why an older template version may replace a newer one
 * @param overwrite why a folder that was edited by hand may be replaced
 * @param releaseHold whether an environment may be changed that is held or retired
 */
public record Consent(Optional<String> olderTemplate, Optional<String> overwrite, boolean releaseHold) {
    /** Nothing was agreed to. */
    public static final Consent NONE = new Consent(Optional.empty(), Optional.empty(), false);

    /** Says it to reviewers. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        olderTemplate.ifPresent(reason -> words.add("An older template version, because: " + reason));
        overwrite.ifPresent(reason -> words.add("Edits made by hand are overwritten, because: " + reason));
        if (releaseHold) {
            words.add("The hold on this environment is released");
        }
        return words;
    }
}
