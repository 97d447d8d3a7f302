package dev.idp.templates.publish;

import dev.idp.templates.yaml.MapNode;
import java.util.Optional;

/** Where the target's own settings come from when a release is promoted, {@code environments.TO} of a descriptor. */
public sealed interface EnvironmentSource {
    /** Both published copies of the descriptor are to say the same; where they don't, a person decides. */
    record Agreed() implements EnvironmentSource {}

    /** The copy of the descriptor that is promoted. */
    record From() implements EnvironmentSource {}

    /** The copy of the descriptor that the target was published from. */
    record To() implements EnvironmentSource {}

    /**
     * A descriptor on this machine.
     *
     * @param settings what it says of the target; nothing where it does not have the environment
     */
    record Given(Optional<MapNode> settings) implements EnvironmentSource {}
}
