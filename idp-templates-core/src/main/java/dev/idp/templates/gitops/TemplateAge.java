package dev.idp.templates.gitops;

import dev.idp.templates.generate.WrittenEnvironment;
import dev.idp.templates.lock.EnvironmentLock;
import dev.idp.templates.lock.LockedTemplate;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.template.Version;
import java.util.Optional;

/** Warns where an upgrade is taken back: a build would be refused, so a person must have meant it. */
final class TemplateAge {
    private TemplateAge() {}

    static void check(ChangedFolder folder, Problems problems) {
        if (folder.after().standing().held().isPresent()) {
            return;
        }
        Optional<LockedTemplate> before =
                folder.before().map(WrittenEnvironment::lock).map(EnvironmentLock::template);
        LockedTemplate after = folder.after().lock().template();
        before.filter(old -> after.reference().name().equals(old.reference().name()))
                .filter(old -> Version.isOlder(
                        after.reference().version(), old.reference().version()))
                .ifPresent(old -> problems.warning(
                        GitOpsCode.OLDER_TEMPLATE,
                        folder.at(".idp/lock.yaml"),
                        "found " + after.reference() + ", older than " + old.reference() + " of the target branch",
                        "look for the reason in the pull request"));
    }
}
