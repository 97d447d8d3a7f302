package dev.idp.templates.gitops;

import dev.idp.templates.catalog.Catalogs;
import dev.idp.templates.generate.Generator;
import dev.idp.templates.git.TreeChange;
import dev.idp.templates.platform.Platform;
import dev.idp.templates.platform.PlatformReader;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Printable;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.problem.Severity;
import dev.idp.templates.tree.TreePath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Judges a change of the GitOps repository, as its own pipeline does before people do: by what the target branch says, and
 * nothing that the change brings. Only folders that changed are read.
 */
public final class GitOpsCheck {
    private static final int MOST_UNCOMMITTED = 20;

    private final Scope scope;
    private final GitOpsChange change;
    private final Problems problems = new Problems();
    private final List<TreeChange> folders = new ArrayList<>();
    private final List<String> others = new ArrayList<>();

    private GitOpsCheck(Scope scope) {
        this.scope = scope;
        this.change = scope.change();
    }

    /**
     * Judges a change.
     *
     * @param change the change
     * @param catalogs the catalogs of the target branch's platform
     * @param today the date that waivers are judged on
     * @return what was looked at, and everything that is wrong
     */
    public static CheckReport run(GitOpsChange change, Catalogs catalogs, LocalDate today) {
        Platform platform = change.platform().orElseGet(() -> new PlatformReader().bundled());
        return new GitOpsCheck(new Scope(change, platform, Layout.of(platform), catalogs, today, new Generator()))
                .run();
    }

    private CheckReport run() {
        change.repository()
                .changes(change.fork(), change.head(), scope.layout()::isFolder)
                .forEach(this::sort);
        List<CheckedFolder> checked = judged();
        if (!others.isEmpty()) {
            PlatformChange.check(change.repository(), change.head(), problems);
        }
        noteUncommitted();
        return new CheckReport(
                change.target(),
                change.head(),
                checked.stream().map(this::judged).toList(),
                others,
                problems.sorted());
    }

    private void sort(TreeChange each) {
        if (scope.layout().isFolder(each.path())) {
            folders.add(each);
        } else if (scope.layout().isAmongWorkloads(each.path())) {
            problems.error(
                    GitOpsCode.NOT_A_WORKLOAD,
                    Location.of(Printable.of(each.path(), 300)),
                    "found a file among the workloads that is in no environment's folder",
                    "take it out; only publishing writes here");
        } else {
            others.add(each.path());
        }
    }

    private List<CheckedFolder> judged() {
        if (folders.isEmpty()) {
            return List.of();
        }
        if (change.platform().isEmpty()) {
            problems.add(GitOpsChange.noPlatform("the target branch"));
            return List.of();
        }
        others.forEach(path -> problems.error(
                GitOpsCode.MIXED_CHANGE,
                Location.of(Printable.of(path, 300)),
                "found a change of the platform's own files beside that of workloads",
                "make it a change of its own, which is judged and merged first"));
        FolderCheck check = new FolderCheck(scope, problems);
        List<CheckedFolder> checked = folders.stream().map(check::check).toList();
        checkHosts(checked);
        return checked;
    }

    private CheckReport.Folder judged(CheckedFolder folder) {
        boolean wrong = problems.sorted().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .map(problem -> problem.location().file())
                .anyMatch(file -> file.equals(folder.path().toString()) || file.startsWith(folder.path() + "/"));
        return new CheckReport.Folder(folder.path(), wrong ? Verdict.REFUSED : folder.verdict());
    }

    private void checkHosts(List<CheckedFolder> checked) {
        SortedSet<TreePath> removed = new TreeSet<>();
        List<ChangedFolder> written = new ArrayList<>();
        for (CheckedFolder each : checked) {
            if (each.verdict() == Verdict.REMOVED) {
                removed.add(each.path());
            }
            each.folder().ifPresent(written::add);
        }
        try {
            new HostNames(scope, written, removed).check(problems);
        } catch (IdpException unbuildable) {
            problems.addAll(unbuildable.problems());
        }
    }

    private void noteUncommitted() {
        change.repository()
                .uncommitted(change.head(), MOST_UNCOMMITTED)
                .forEach(path -> problems.warning(
                        GitOpsCode.NOT_COMMITTED,
                        Location.of(Printable.of(path, 300)),
                        "is not committed as it is, so it is not judged",
                        "commit it, and check again"));
    }
}
