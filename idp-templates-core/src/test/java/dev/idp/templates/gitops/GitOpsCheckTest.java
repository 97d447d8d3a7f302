package dev.idp.templates.gitops;

import static dev.idp.templates.gitops.Published.DEV;
import static dev.idp.templates.gitops.Published.HELLO;
import static dev.idp.templates.gitops.Published.PLATFORM;
import static dev.idp.templates.gitops.Published.edited;
import static dev.idp.templates.gitops.Published.forged;
import static dev.idp.templates.gitops.Published.hello;
import static dev.idp.templates.gitops.Published.plan;
import static dev.idp.templates.gitops.Published.repository;
import static dev.idp.templates.gitops.Published.without;
import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.catalog.Catalog;
import dev.idp.templates.catalog.Catalogs;
import dev.idp.templates.generate.Standing;
import dev.idp.templates.git.LocalRepository;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Severity;
import dev.idp.templates.tree.FileTree;
import dev.idp.templates.tree.TreePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be merged into the GitOps repository, and what may not. */
class GitOpsCheckTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-06-15");
    private static final String WAIVED = HELLO
            + "  patches:\n    - {target: {kind: Deployment, name: hello}, merge: {spec: {template: {spec: {serviceAccountName: other}}}}}\n"
            + "  waivers:\n    - {policy: B-10, resource: Deployment/hello, reason: made elsewhere, until: \"2026-06-10\"}\n";

    @TempDir
    private Path folder;

    private CheckReport check(Clone clone) {
        return check(clone, TODAY);
    }

    private static CheckReport check(Clone clone, LocalDate today) {
        return check(clone, today, Published.CATALOGS);
    }

    private static CheckReport check(Clone clone, LocalDate today, Catalogs catalogs) {
        try (LocalRepository repository = LocalRepository.open(clone.folder())) {
            return GitOpsCheck.run(clone.change(repository), catalogs, today);
        }
    }

    private CheckReport changed(FileTree to) throws IOException {
        return changed(repository(), to);
    }

    private CheckReport changed(FileTree from, FileTree to) throws IOException {
        Clone clone = Clone.of(folder.resolve("clone"), from);
        clone.commit(to);
        return check(clone);
    }

    private static List<String> lines(CheckReport report) {
        return report.problems().stream()
                .map(problem -> problem.code().id() + " " + problem.location())
                .toList();
    }

    @Test
    void what_was_published_passes() throws IOException {
        CheckReport report = changed(repository().with(hello("1.0.1")));

        assertThat(report.problems()).isEmpty();
        assertThat(report.passes()).isTrue();
        assertThat(report.folders()).containsExactly(new CheckReport.Folder(DEV, Verdict.CHANGED));
        assertThat(report.platformFiles()).isEmpty();
    }

    @Test
    void a_new_workload_passes() throws IOException {
        CheckReport report = changed(without(repository(), "workloads"), repository());

        assertThat(report.problems()).isEmpty();
        assertThat(report.folders()).containsExactly(new CheckReport.Folder(DEV, Verdict.ADDED));
    }

    @Test
    void nothing_is_nothing_to_judge() throws IOException {
        CheckReport report = changed(repository());

        assertThat(report.problems()).isEmpty();
        assertThat(report.folders()).isEmpty();
    }

    @Test
    void an_edit_by_hand_is_named_with_its_file() throws IOException {
        CheckReport report =
                changed(edited(repository(), "base/deployment-hello.yaml", "kind: Deployment", "kind:  Deployment"));

        assertThat(lines(report)).containsExactly("IDP2411 " + DEV + "/base/deployment-hello.yaml");
        assertThat(report.folders()).containsExactly(new CheckReport.Folder(DEV, Verdict.REFUSED));
        assertThat(report.passes()).isFalse();
    }

    @Test
    void an_edit_that_the_lock_was_made_to_fit_is_named_too() throws IOException {
        CheckReport report = changed(forged(
                repository(),
                "base/deployment-hello.yaml",
                "allowPrivilegeEscalation: false",
                "allowPrivilegeEscalation: true"));

        assertThat(lines(report)).contains("IDP3508 " + DEV + "/base/deployment-hello.yaml");
        assertThat(report.passes()).isFalse();
    }

    @Test
    void a_foreign_file_in_a_workload_s_folder_is_named() throws IOException {
        assertThat(lines(changed(repository().with(DEV + "/overlay/extra.yaml", "a: 1\n"))))
                .containsExactly("IDP2413 " + DEV + "/overlay/extra.yaml");
    }

    @Test
    void a_removed_file_is_named() throws IOException {
        assertThat(lines(changed(without(repository(), DEV + "/base/deployment-hello.yaml"))))
                .containsExactly("IDP2412 " + DEV + "/base/deployment-hello.yaml");
    }

    @Test
    void a_folder_without_its_lock_is_refused() throws IOException {
        assertThat(lines(changed(without(repository(), DEV + "/.idp/lock.yaml"))))
                .containsExactly("IDP2412 " + DEV + "/.idp/lock.yaml");
    }

    @ParameterizedTest
    @CsvSource({
        "workloads/README.md",
        "workloads/demo/hello/owner.txt",
        "workloads/Bank/x/dev/a.yaml",
        "workloads/demo/a"
    })
    void a_file_among_the_workloads_belongs_to_one_of_them(String path) throws IOException {
        assertThat(lines(changed(repository().with(path, "a: 1\n")))).containsExactly("IDP3503 " + path);
    }

    @Test
    void files_of_the_platform_change_alone_and_are_named() throws IOException {
        CheckReport report = changed(repository()
                .with("platform.yaml", PLATFORM.replace("eu-1", "eu-2"))
                .with("CODEOWNERS", "* @acme/platform\n"));

        assertThat(report.problems()).isEmpty();
        assertThat(report.platformFiles()).containsExactly("CODEOWNERS", "platform.yaml");
    }

    @Test
    void files_of_the_platform_never_change_together_with_workloads() throws IOException {
        FileTree both = repository().with(hello("1.0.1")).with("CODEOWNERS", "* @acme/hello\n");

        assertThat(lines(changed(both))).containsExactly("IDP3504 CODEOWNERS");
    }

    @Test
    void a_platform_file_that_is_wrong_is_refused() throws IOException {
        FileTree wrong = repository().with("platform.yaml", PLATFORM.replace("class: production", "class: 1"));

        CheckReport report = changed(wrong);

        assertThat(report.passes()).isFalse();
        assertThat(report.problems())
                .allMatch(problem -> problem.location().file().equals("platform.yaml"));
    }

    @Test
    void the_platform_file_stays() throws IOException {
        assertThat(lines(changed(without(repository(), "platform.yaml")))).containsExactly("IDP3502 platform.yaml");
    }

    @Test
    void without_a_platform_file_there_are_no_workloads_yet() throws IOException {
        FileTree empty = FileTree.EMPTY.with("README.md", "# Platform\n");

        assertThat(changed(empty, empty.with("platform.yaml", PLATFORM)).problems())
                .isEmpty();
    }

    @Test
    void the_first_workload_comes_after_the_platform_file() throws IOException {
        FileTree empty = FileTree.EMPTY.with("README.md", "# Platform\n");

        assertThat(lines(changed(empty, repository()))).contains("IDP3502 platform.yaml");
    }

    @Test
    void a_folder_that_the_target_branch_changed_since_is_published_again() throws IOException {
        Clone clone = Clone.of(folder.resolve("clone"), repository());
        clone.commit(repository().with(hello("1.0.1")));
        clone.advance(repository().with(hello("1.0.2")));

        assertThat(lines(check(clone))).containsExactly("IDP3505 " + DEV);
    }

    @Test
    void what_the_target_branch_changed_elsewhere_does_not_matter() throws IOException {
        Clone clone = Clone.of(folder.resolve("clone"), repository());
        clone.commit(repository().with(hello("1.0.1")));
        clone.advance(repository().with("README.md", "# Other\n"));

        CheckReport report = check(clone);

        assertThat(report.problems()).isEmpty();
        assertThat(report.folders()).containsExactly(new CheckReport.Folder(DEV, Verdict.CHANGED));
    }

    @Test
    void a_folder_at_another_path_than_its_own_is_refused() throws IOException {
        FileTree copied = repository().with(hello("1.0.0").at(DEV).in(TreePath.of("workloads/bank/hello/dev")));

        assertThat(lines(changed(copied)))
                .allMatch(line -> line.startsWith("IDP3506 workloads/bank/hello/dev/.idp/workload.yaml"));
        assertThat(lines(changedAgain(copied))).isNotEmpty();
    }

    private CheckReport changedAgain(FileTree to) throws IOException {
        Clone clone = Clone.of(folder.resolve("again"), repository());
        clone.commit(to);
        return check(clone);
    }

    @Test
    void a_folder_that_was_planned_with_another_platform_is_refused() throws IOException {
        FileTree other = plan(HELLO, PLATFORM.replace("dev.acme.example", "evil.example"), "1.0.1");

        CheckReport report = changed(repository().with(other));

        assertThat(lines(report)).containsExactly("IDP3510 " + DEV + "/.idp/lock.yaml");
        assertThat(report.problems().get(0).message()).contains("domain");
    }

    @Test
    void the_platform_file_of_the_change_judges_nothing() throws IOException {
        String evil = PLATFORM.replace("dev.acme.example", "evil.example");

        assertThat(lines(changed(repository().with("platform.yaml", evil).with(plan(HELLO, evil, "1.0.1")))))
                .containsExactly("IDP3504 platform.yaml", "IDP3510 " + DEV + "/.idp/lock.yaml");
    }

    @Test
    void a_template_that_no_catalog_of_the_platform_has_is_refused() throws IOException {
        FileTree catalog = FileTree.EMPTY.with(
                "index.yaml",
                Files.readString(Path.of("../template-catalog/index.yaml"))
                        .replaceAll("sha256:[0-9a-f]{4}", "sha256:0000"));
        Catalogs catalogs = Catalogs.of(Catalog.of(catalog, "other", true));
        Clone clone = Clone.of(folder.resolve("clone"), repository());
        clone.commit(repository().with(hello("1.0.1")));

        CheckReport report = check(clone, TODAY, catalogs);

        assertThat(lines(report)).contains("IDP3511 " + DEV + "/.idp/lock.yaml");
    }

    @ParameterizedTest
    @CsvSource({"platform", "catalog"})
    void a_descriptor_that_chooses_platform_or_catalog_is_refused(String field) throws IOException {
        FileTree overriding =
                forged(repository(), ".idp/workload.yaml", "spec:\n", "spec:\n  " + field + ": {directory: x}\n");

        assertThat(lines(changed(overriding))).containsExactly("IDP3512 " + DEV + "/.idp/workload.yaml:6:3");
    }

    @Test
    void another_repository_may_not_publish_a_workload() throws IOException {
        FileTree stolen = plan(HELLO.replace("acme/hello", "evil/hello"), PLATFORM, "1.0.1");

        CheckReport report = changed(repository().with(stolen));

        assertThat(report.problems()).extracting(problem -> problem.code().id()).containsExactly("IDP3513");
        assertThat(report.problems().get(0).message()).contains("github.com/acme/hello");
    }

    @Test
    void another_repository_may_not_publish_a_workload_into_a_new_environment() throws IOException {
        String stolen =
                HELLO.replace("github.com/acme/hello", "github.com/evil/hello").replace("{dev: {}}", "{prod: {}}");

        assertThat(changed(repository().with(plan(stolen, PLATFORM, "1.0.1"))).problems())
                .extracting(problem -> problem.code().id())
                .containsExactly("IDP3513");
    }

    @Test
    void an_older_template_than_the_published_one_is_warned_of() throws IOException {
        FileTree older = plan(HELLO.replace("1.1.0", "1.0.0"), PLATFORM, "1.0.1");

        assertThat(lines(changed(repository().with(older)))).containsExactly("IDP3514 " + DEV + "/.idp/lock.yaml");
        CheckReport upgrade = changedFrom(older);
        assertThat(upgrade.problems()).isEmpty();
    }

    private CheckReport changedFrom(FileTree older) throws IOException {
        Clone clone = Clone.of(folder.resolve("upgrade"), repository().with(older));
        clone.commit(repository());
        return check(clone);
    }

    @ParameterizedTest
    @CsvSource({"2026-06-10,", "2026-06-11, WARNING", "2026-06-24, WARNING", "2026-06-25, ERROR"})
    void a_waiver_that_ended_is_warned_of_for_two_weeks_and_then_its_resource_stays(LocalDate today, Severity expected)
            throws IOException {
        Clone clone = Clone.of(folder.resolve("clone"), repository().with(plan(WAIVED, PLATFORM, "1.0.0")));
        clone.commit(repository().with(plan(WAIVED, PLATFORM, "1.0.1")));

        List<Problem> problems = check(clone, today).problems();

        assertThat(problems).extracting(Problem::severity).isEqualTo(expected == null ? List.of() : List.of(expected));
        assertThat(problems).extracting(problem -> problem.code().id()).allMatch("IDP3515"::equals);
    }

    @Test
    void what_an_ended_waiver_excuses_may_stay_as_it_is() throws IOException {
        Clone clone = Clone.of(folder.resolve("clone"), repository().with(plan(WAIVED, PLATFORM, "1.0.0")));
        clone.commit(repository().with(plan(WAIVED.replace("host: hello", "host: other"), PLATFORM, "1.0.0")));

        assertThat(check(clone, LocalDate.parse("2027-01-01")).problems())
                .extracting(Problem::severity)
                .containsExactly(Severity.WARNING);
    }

    @Test
    void policies_of_the_target_branch_hold() throws IOException {
        FileTree strict = repository()
                .with("platform.yaml", PLATFORM.replace("  resources:", "  images: {digest: required}\n  resources:"));

        CheckReport report = changed(strict, strict.with(hello("1.0.1")));

        assertThat(report.passes()).isFalse();
        assertThat(report.problems()).extracting(Problem::message).anyMatch(message -> message.contains("digest"));
    }

    @Test
    void a_folder_is_removed_only_after_it_was_retired() throws IOException {
        assertThat(lines(changed(without(repository(), "workloads")))).containsExactly("IDP3516 " + DEV);
    }

    @Test
    void a_retired_folder_may_go() throws IOException {
        FileTree retired = forged(repository(), "environment.yaml", "spec:\n", "spec:\n  retired: true\n");

        CheckReport report = changed(retired, without(repository(), "workloads"));

        assertThat(report.problems()).isEmpty();
        assertThat(report.folders()).containsExactly(new CheckReport.Folder(DEV, Verdict.REMOVED));
    }

    @Test
    void a_host_name_belongs_to_one_workload() throws IOException {
        String other = HELLO.replace("name: hello}", "name: other}").replace("acme/hello\n", "acme/other\n");

        CheckReport report = changed(repository().with(plan(other, PLATFORM, "1.0.0")));

        assertThat(report.problems()).extracting(problem -> problem.code().id()).containsExactly("IDP3517");
        assertThat(report.problems().get(0).message()).contains("hello.dev.acme.example", DEV.toString());
        assertThat(report.problems().get(0).location().file()).startsWith("workloads/demo/other/dev/");
        assertThat(report.problems().get(0).location().line()).isPositive();
    }

    @Test
    void two_new_workloads_do_not_share_a_host_name_either() throws IOException {
        String other = HELLO.replace("name: hello}", "name: other}");
        String third = HELLO.replace("name: hello}", "name: third}");
        FileTree both = plan(other, PLATFORM, "1.0.0").with(plan(third, PLATFORM, "1.0.0"));

        assertThat(changed(
                                without(repository(), "workloads"),
                                without(repository(), "workloads").with(both))
                        .problems())
                .extracting(problem -> problem.code().id())
                .containsExactly("IDP3517", "IDP3517");
    }

    @Test
    void another_host_name_is_free() throws IOException {
        String other = HELLO.replace("name: hello}", "name: other}").replace("host: hello", "host: other");

        assertThat(changed(repository().with(plan(other, PLATFORM, "1.0.0"))).problems())
                .isEmpty();
    }

    @Test
    void a_folder_as_it_was_before_passes_without_a_plan() throws IOException {
        FileTree old = forgotten("1.0.0");
        Clone clone = Clone.of(folder.resolve("clone"), old);
        clone.advance(repository().with(hello("1.0.1")));
        clone.restart();
        clone.commit(old);

        CheckReport report = check(clone);

        assertThat(report.problems()).isEmpty();
        assertThat(report.folders()).containsExactly(new CheckReport.Folder(DEV, Verdict.RETURNED));
    }

    @Test
    void a_folder_that_is_only_held_besides_passes_too() throws IOException {
        FileTree old = forgotten("1.0.0");
        Clone clone = Clone.of(folder.resolve("clone"), old);
        clone.advance(repository().with(hello("1.0.1")));
        clone.restart();
        clone.commit(forged(old, "environment.yaml", "spec:\n", "spec:\n  held: it is slow\n"));

        CheckReport report = check(clone);

        assertThat(report.problems()).isEmpty();
        assertThat(report.folders()).containsExactly(new CheckReport.Folder(DEV, Verdict.RETURNED));
    }

    @Test
    void a_folder_that_never_was_there_does_not() throws IOException {
        Clone clone = Clone.of(folder.resolve("clone"), repository());
        clone.commit(forgotten("1.0.0"));

        assertThat(lines(check(clone))).contains("IDP3509 " + DEV + "/.idp/lock.yaml");
    }

    @Test
    void a_returned_folder_with_another_edit_does_not() throws IOException {
        FileTree old = forgotten("1.0.0");
        Clone clone = Clone.of(folder.resolve("clone"), old);
        clone.advance(repository().with(hello("1.0.1")));
        clone.restart();
        clone.commit(forged(old, "overlay/kustomization.yaml", "1.0.0", "6.6.6"));

        assertThat(lines(check(clone))).contains("IDP3509 " + DEV + "/.idp/lock.yaml");
    }

    /** What an engine wrote that is not here any more. */
    private static FileTree forgotten(String image) {
        return edited(repository().with(hello(image)), ".idp/lock.yaml", "\nengine: ", "\nengine: 0.0.0-");
    }

    @Test
    void what_is_not_committed_is_named_and_not_judged() throws IOException {
        Clone clone = Clone.of(folder.resolve("clone"), repository());
        clone.commit(repository().with(hello("1.0.1")));
        Files.writeString(clone.folder().resolve("platform.yaml"), "nonsense");
        Files.writeString(clone.folder().resolve("new.txt"), "new");

        CheckReport report = check(clone);

        assertThat(report.passes()).isTrue();
        assertThat(lines(report)).containsExactly("IDP3519 new.txt", "IDP3519 platform.yaml");
    }

    @Test
    void all_that_is_wrong_is_named_at_once() throws IOException {
        FileTree wrong = edited(repository(), "base/deployment-hello.yaml", "kind: Deployment", "kind:  Deployment")
                .with("CODEOWNERS", "* @evil\n")
                .with("workloads/a.txt", "a\n");

        assertThat(lines(changed(wrong)))
                .containsExactly(
                        "IDP3504 CODEOWNERS",
                        "IDP3503 workloads/a.txt",
                        "IDP2411 " + DEV + "/base/deployment-hello.yaml");
    }

    @Test
    void a_held_release_and_a_retired_workload_are_planned_as_they_stand() throws IOException {
        Standing held = new Standing(Optional.of("it is slow"), false, Optional.empty());
        Standing retired = new Standing(Optional.empty(), true, Optional.empty());

        for (Standing standing : List.of(held, retired)) {
            Clone clone = Clone.of(folder.resolve("clone" + standing.retired()), repository());
            clone.commit(without(repository(), "workloads").with(Published.standing(standing)));
            CheckReport report = check(clone);
            assertThat(report.problems()).isEmpty();
            Verdict expected = standing.retired() ? Verdict.CHANGED : Verdict.RETURNED;
            assertThat(report.folders()).containsExactly(new CheckReport.Folder(DEV, expected));
        }
    }

    @Test
    void an_older_template_that_is_held_passes() throws IOException {
        Standing held = new Standing(Optional.of("1.1.0 is slow"), false, Optional.empty());
        FileTree older = Published.standing(held, HELLO.replace("1.1.0", "1.0.0"), PLATFORM);

        assertThat(changed(without(repository(), "workloads").with(older)).problems())
                .isEmpty();
    }

    @Test
    void where_another_program_moves_image_versions_they_may_move_and_nothing_else() throws IOException {
        String external = PLATFORM.replace("  resources:", "  images: {updates: external}\n  resources:");
        FileTree before = FileTree.EMPTY.with("platform.yaml", external).with(plan(HELLO, external, "1.0.0"));

        assertThat(changed(before, edited(before, "overlay/kustomization.yaml", "1.0.0", "1.0.1"))
                        .problems())
                .isEmpty();
        Clone clone = Clone.of(folder.resolve("other"), before);
        clone.commit(edited(before, "overlay/kustomization.yaml", "namespace: demo-dev", "namespace: bank-dev"));
        assertThat(lines(check(clone))).containsExactly("IDP2411 " + DEV + "/overlay/kustomization.yaml");
    }

    @Test
    void a_workload_that_moves_keeps_its_host_name_meanwhile() throws IOException {
        String moved = HELLO.replace("name: hello}", "name: moved}");
        Standing from = new Standing(Optional.empty(), false, Optional.of(DEV.toString()));

        assertThat(changed(repository().with(Published.standing(from, moved, PLATFORM)))
                        .problems())
                .isEmpty();
    }
}
