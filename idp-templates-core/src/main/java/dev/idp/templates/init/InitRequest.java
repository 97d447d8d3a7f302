package dev.idp.templates.init;

import java.util.List;
import java.util.Optional;

/**
 * What a person said before being asked.
 *
 * @param template {@code NAME} or {@code NAME@VERSION}
 * @param settings {@code --set} arguments: {@code name=}, {@code owner=}, {@code system=}, {@code repository=}, or a
 *     parameter
 * @param environments where the workload is to run; empty for all environments of the platform
 * @param guesses what the project suggests
 */
public record InitRequest(
        Optional<String> template, List<String> settings, List<String> environments, List<Guess> guesses) {
    /** Copies the lists. */
    public InitRequest {
        settings = List.copyOf(settings);
        environments = List.copyOf(environments);
        guesses = List.copyOf(guesses);
    }
}
