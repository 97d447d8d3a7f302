package dev.idp.templates.gitops;

import dev.idp.templates.generate.WrittenEnvironment;
import dev.idp.templates.git.LocalRepository;
import dev.idp.templates.git.TreeChange;
import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.problem.Severity;
import dev.idp.templates.review.LastingFields;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.YamlReader;
import java.util.List;
import java.util.Optional;

/** Judges the folder of one environment that a change adds, writes or removes. */
final class FolderCheck {
    private static final String DESCRIPTOR = ".idp/workload.yaml";

    private final Scope scope;
    private final Problems problems;

    FolderCheck(Scope scope, Problems problems) {
        this.scope = scope;
        this.problems = problems;
    }

    /** Judges a folder by itself. */
    CheckedFolder check(TreeChange change) {
        TreePath path = TreePath.of(change.path());
        Optional<String> now = repository().id(scope.change().target(), path);
        if (!now.equals(change.before())) {
            problems.error(
                    GitOpsCode.BRANCH_BEHIND,
                    Location.of(path.toString()),
                    "found that the target branch has changed this folder since",
                    "bring the branch up to date, and publish again");
            return CheckedFolder.of(path, Verdict.REFUSED);
        }
        Problems found = new Problems();
        CheckedFolder checked;
        try {
            checked = change.after().isEmpty() ? removed(path, found) : written(path, found);
        } catch (IdpException wrong) {
            found.addAll(wrong.problems());
            checked = CheckedFolder.of(path, Verdict.REFUSED);
        }
        problems.addAll(found.sorted());
        return found.hasErrors() ? CheckedFolder.of(path, Verdict.REFUSED) : checked;
    }

    private LocalRepository repository() {
        return scope.change().repository();
    }

    /** A workload goes in two steps, so that what runs is taken away before it is forgotten. */
    private CheckedFolder removed(TreePath path, Problems found) {
        Optional<WrittenEnvironment> before = before(path, found);
        if (!before.map(written -> written.standing().retired()).orElse(false)) {
            found.error(
                    GitOpsCode.STILL_IN_USE,
                    Location.of(path.toString()),
                    "found the folder removed, and it was not retired before",
                    "restore it, and take the workload away in two steps: idp unpublish");
        }
        return CheckedFolder.of(path, Verdict.REMOVED);
    }

    private Optional<WrittenEnvironment> before(TreePath path, Problems found) {
        FileTree files = repository().folder(scope.change().target(), path);
        try {
            return WrittenEnvironment.read(path.toString(), files);
        } catch (IdpException wrong) {
            found.warning(
                    GitOpsCode.UNREADABLE_BEFORE,
                    Location.of(path.toString()),
                    "cannot be read as it is on the target branch, so nothing is compared with it",
                    "look closely at what this change keeps");
            return Optional.empty();
        }
    }

    private CheckedFolder written(TreePath path, Problems found) {
        FileTree files = repository().folder(scope.change().head(), path);
        refuseOverrides(path, files);
        WrittenEnvironment after = WrittenEnvironment.read(path.toString(), files)
                .orElseThrow(() -> new IllegalStateException("a tree without files: " + path));
        ChangedFolder folder = new ChangedFolder(path, before(path, found), after);
        FolderIdentity.check(folder, scope, found);
        Ownership.check(folder, scope, found);
        found.addAll(after.differencesFromLock());
        if (found.hasErrors()) {
            return new CheckedFolder(path, Verdict.REFUSED, Optional.of(folder));
        }
        return judged(folder, found);
    }

    private CheckedFolder judged(ChangedFolder folder, Problems found) {
        Problems judged = new Problems();
        planned(folder, judged);
        if (judged.hasErrors() || folder.after().standing().held().isPresent()) {
            Returned returned = Returned.of(folder, scope);
            if (returned.isThere()) {
                return new CheckedFolder(folder.path(), Verdict.RETURNED, Optional.of(folder));
            }
            judged.addAll(returned.doubts());
        }
        found.addAll(judged.sorted());
        Verdict verdict = folder.before().isPresent() ? Verdict.CHANGED : Verdict.ADDED;
        return new CheckedFolder(folder.path(), verdict, Optional.of(folder));
    }

    private void planned(ChangedFolder folder, Problems judged) {
        try {
            List<Resource> after = folder.resourcesAfter();
            new Replan(scope, folder).check(judged);
            TemplateAge.check(folder, judged);
            WaiverDates.check(folder, after, scope.today(), judged);
            LastingFields.check(Location.of(folder.path().toString()), folder.resourcesBefore(), after, judged);
        } catch (IdpException wrong) {
            judged.addAll(wrong.problems());
        }
    }

    /** What an application team writes must not choose what judges it. */
    private static void refuseOverrides(TreePath path, FileTree files) {
        String label = path + "/" + DESCRIPTOR;
        files.get(DESCRIPTOR)
                .map(file -> YamlReader.read(label, file.bytes()))
                .filter(MapNode.class::isInstance)
                .map(MapNode.class::cast)
                .ifPresent(document -> {
                    List<Problem> overrides = List.of("platform", "catalog").stream()
                            .map(field -> Pointer.of("spec", field))
                            .filter(field -> document.at(field).isPresent())
                            .map(field -> new Problem(
                                    Severity.ERROR,
                                    GitOpsCode.OVERRIDES_PLATFORM,
                                    document.locateKey(field),
                                    "found a field that chooses another platform or catalog than the target branch has",
                                    "take it out of the descriptor, and publish again"))
                            .toList();
                    if (!overrides.isEmpty()) {
                        throw new IdpException(overrides);
                    }
                });
    }
}
