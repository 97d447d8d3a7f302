package dev.idp.templates.gitops;

import dev.idp.templates.generate.WrittenEnvironment;
import dev.idp.templates.lock.EnvironmentLock;
import dev.idp.templates.lock.LockedTemplate;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.template.Version;
import java.util.Optional;

/** Keeps an upgrade from being taken back by the next build: only a held release may be older. */
final class TemplateAge {
    private TemplateAge() {}

    static void check(ChangedFolder folder, Problems problems) {
        if (folder.after().standing().held().isPresent()) {
            return;
        }
        Optional<LockedTemplate> before =
                folder.before().map(WrittenEnvironment::lock).map(EnvironmentLock::template);
        LockedTemplate after = folder.after().lock().template();
        before.filter(old -> isOlder(after, old))
                .ifPresent(old -> problems.error(
                        GitOpsCode.OLDER_TEMPLATE,
                        folder.at(".idp/lock.yaml"),
                        "found " + after.reference() + ", older than " + old.reference() + " of the target branch",
                        "publish with the newer version, or go back on purpose: idp rollback"));
    }

    private static boolean isOlder(LockedTemplate after, LockedTemplate before) {
        Optional<Version> now = Version.parse(after.reference().version());
        Optional<Version> then = Version.parse(before.reference().version());
        return after.reference().name().equals(before.reference().name())
                && now.isPresent()
                && then.isPresent()
                && now.get().compareTo(then.get()) < 0;
    }
}
