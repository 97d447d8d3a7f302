package dev.idp.templates.generate;

import java.util.List;
import java.util.Optional;

/**
 * Where a render is for: it decides which parts of the descriptor with environments of their own apply.
 *
 * @param environment one of the workload's environments; nothing for what all of them share
 */
record Reach(Optional<String> environment) {
    /** What holds everywhere. */
    static final Reach EVERYWHERE = new Reach(Optional.empty());

    static Reach of(String environment) {
        return new Reach(Optional.of(environment));
    }

    /** Tells whether something applies here that names these environments, or none for all of them. */
    boolean includes(List<String> environments) {
        return environments.isEmpty()
                || environment.filter(environments::contains).isPresent();
    }
}
