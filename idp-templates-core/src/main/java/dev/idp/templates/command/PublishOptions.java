package dev.idp.templates.command;

import dev.idp.templates.init.Terminal;
import dev.idp.templates.platform.ForgeKind;
import dev.idp.templates.publish.Consent;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What a person asked for who changes the GitOps repository.
 *
 * @param common the descriptor, where to start from, the environments, {@code --set} and {@code --image}
 * @param workload {@code SYSTEM/NAME}, in place of the descriptor's
 * @param gitops the GitOps repository in place of the platform's
 * @param forge the Git host in place of the platform's
 * @param consent what the person agreed to
 * @param dryRun whether to show and change nothing
 * @param yes whether to ask nothing
 * @param terminal whom to ask, where somebody is there
 * @param clock tells the time of commits and the day
 */
public record PublishOptions(
        Options common,
        Optional<String> workload,
        Optional<String> gitops,
        Optional<ForgeKind> forge,
        Consent consent,
        boolean dryRun,
        boolean yes,
        Optional<Terminal> terminal,
        Clock clock) {
    PublishOptions with(Options other) {
        return new PublishOptions(other, workload, gitops, forge, consent, dryRun, yes, terminal, clock);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    Optional<Terminal> person() {
        return yes ? Optional.empty() : terminal;
    }
}
