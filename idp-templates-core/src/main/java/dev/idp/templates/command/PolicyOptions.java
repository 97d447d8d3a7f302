package dev.idp.templates.command;

import java.util.Optional;

/**
 * What a person asked for about policies.
 *
 * @param common the options that all commands share; {@code out} is where to render to
 * @param policies the folder of the policies; nothing for those of the platform
 * @param rule the rule to explain; empty for other commands
 */
public record PolicyOptions(Options common, Optional<String> policies, String rule) {
    /** The folder of the policies, unless said otherwise. */
    public static final String DEFAULT_FOLDER = "kubernetes/policies";
}
