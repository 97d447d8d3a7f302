package dev.idp.templates.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.idp.templates.catalog.Catalog;
import dev.idp.templates.catalog.Catalogs;
import dev.idp.templates.catalog.StoredCatalog;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.template.TemplateVersion;
import dev.idp.templates.workload.Workload;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResolverTest {
    private static final String DEPRECATED = "deprecated, reason: it is old, successor: 2.0.0";

    @TempDir
    private Path folder;

    private final Problems problems = new Problems();

    @Test
    void a_range_stands_for_the_highest_release_and_is_pinned() {
        Resolution resolution = resolve("^1.0", stored().open(1, false));

        assertThat(resolution.template().label()).isEqualTo("note@1.1.0");
        LockedVersion pin = resolution.lock().template();
        assertThat(pin.asked()).isEqualTo("^1.0");
        assertThat(pin.version()).isEqualTo("1.1.0");
        assertThat(pin.digest()).isEqualTo(resolution.template().digest());
        assertThat(serials(resolution)).containsExactly(1L);
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void a_range_stays_below_a_pre_release_that_it_does_not_name() {
        Catalog catalog =
                stored().version("note", "1.2.0-rc.1", "candidate", "c").open(1, true);

        assertThat(resolve(">=1.0", catalog).template().version()).isEqualTo("1.1.0");
        assertThat(resolve("^1.2.0-rc.1", catalog).template().version()).isEqualTo("1.2.0-rc.1");
    }

    @Test
    void candidates_are_chosen_only_where_the_platform_allows_them() {
        StoredCatalog stored = stored().version("note", "1.2.0", "candidate", "c");

        assertThat(resolve("^1.0", stored.open(1, false)).template().version()).isEqualTo("1.1.0");
        assertThat(resolve("^1.0", stored.open(1, true)).template().version()).isEqualTo("1.2.0");
    }

    @Test
    void a_deprecated_version_is_chosen_with_a_warning_that_says_why_and_what_instead() {
        Catalog catalog = stored().version("note", "1.2.0", DEPRECATED, "c").open(1, false);

        assertThat(resolve("^1.0", catalog).template().version()).isEqualTo("1.2.0");
        assertThat(problems.sorted()).singleElement().satisfies(warning -> {
            assertThat(warning.message()).isEqualTo("follows note@1.2.0, which is deprecated: it is old");
            assertThat(warning.hint()).isEqualTo("use 2.0.0");
        });
    }

    @Test
    void a_version_for_a_newer_engine_is_passed_over_with_a_warning() {
        Catalog catalog = stored().version("note", "1.2.0", "released, engine: \">=99.0.0\"", "c")
                .open(1, false);

        assertThat(resolve("^1.0", catalog).template().version()).isEqualTo("1.1.0");
        assertThat(messages())
                .singleElement()
                .asString()
                .startsWith("passed over note@1.2.0, which needs an engine >=99.0.0");
    }

    @Test
    void what_is_locked_stays_until_it_is_updated() {
        WorkloadLock lock = resolve("^1.0", stored().open(1, false)).lock();
        Catalog newer = stored().version("note", "1.2.0", "released", "c").open(2, false);

        Resolution kept = resolve("^1.0", newer, lock);
        assertThat(kept.template().version()).isEqualTo("1.1.0");
        assertThat(kept.lock().changesSince(Optional.of(lock))).isEmpty();
        assertThat(serials(kept)).containsExactly(2L);

        Resolution updated =
                Resolver.resolve(workload("note", "^1.0"), Catalogs.of(newer), Optional.of(lock), true, problems);
        assertThat(updated.lock().changesSince(Optional.of(lock)))
                .containsExactly("template note@1.1.0 -> note@1.2.0 (asked for ^1.0)");
    }

    @Test
    void a_reference_that_no_longer_admits_what_is_locked_is_resolved_anew_and_no_other() {
        StoredCatalog stored = stored().template("store").version("store", "1.0.0", "released", "s");
        WorkloadLock lock = resolve(workloadWithNeed("^1.0", "^1.0"), stored.open(1, false), Optional.empty())
                .lock();
        Catalog newer = stored().version("note", "1.2.0", "released", "c")
                .template("store")
                .version("store", "1.0.0", "released", "s")
                .version("store", "1.1.0", "released", "t")
                .open(2, false);

        Resolution resolution = resolve(workloadWithNeed("^1.2", "^1.0"), newer, Optional.of(lock));

        assertThat(resolution.needs().values())
                .extracting(TemplateVersion::label)
                .containsExactly("store@1.0.0");
        assertThat(resolution.lock().changesSince(Optional.of(lock)))
                .containsExactly("template note@1.1.0 -> note@1.2.0 (asked for ^1.2, not ^1.0)");
    }

    @Test
    void a_need_that_comes_and_one_that_goes_are_changes() {
        StoredCatalog stored = stored().template("store").version("store", "1.0.0", "released", "s");
        Catalog catalog = stored.open(1, false);
        WorkloadLock without = resolve("^1.0", catalog).lock();
        WorkloadLock with = resolve(workloadWithNeed("^1.0", "^1.0"), catalog, Optional.of(without))
                .lock();

        assertThat(with.changesSince(Optional.of(without))).containsExactly("need db store@1.0.0 is new");
        assertThat(without.changesSince(Optional.of(with))).containsExactly("need db store@1.0.0 is gone");
    }

    @Test
    void a_yanked_version_is_kept_with_a_warning_and_never_chosen() {
        WorkloadLock lock = resolve("^1.0", stored().open(1, false)).lock();
        StoredCatalog yanked = StoredCatalog.in(folder, "catalog")
                .template("note")
                .version("note", "1.0.0", "released", "a")
                .version("note", "1.1.0", "yanked, reason: it was rude", "b");

        assertThat(resolve("^1.0", yanked.open(2, false), lock).template().version())
                .isEqualTo("1.1.0");
        assertThat(messages()).containsExactly("follows note@1.1.0, which is yanked: it was rude");
        assertThat(resolve("^1.0", yanked.open(2, false)).template().version()).isEqualTo("1.0.0");
        assertThat(refused("1.1.0", yanked.open(2, false), Optional.empty()))
                .containsExactly("found note@1.1.0, which is yanked: it was rude");
    }

    @Test
    void a_released_version_with_other_files_is_refused_even_where_the_index_agrees_with_them() {
        WorkloadLock lock = resolve("^1.0", stored().open(1, false)).lock();
        Catalog moved = StoredCatalog.in(folder, "catalog")
                .template("note")
                .version("note", "1.0.0", "released", "a")
                .version("note", "1.1.0", "released", "something else")
                .open(1, false);

        assertThat(refused("^1.0", moved, Optional.of(lock)))
                .singleElement()
                .asString()
                .startsWith("locked " + lock.template().digest() + ", found sha256:")
                .contains("the files of note@1.1.0 are not those of before");
        assertThat(refused("1.1.0", moved, Optional.of(lock))).hasSize(1);
    }

    @Test
    void a_candidate_with_other_files_is_locked_anew_with_a_warning() {
        StoredCatalog before = stored().version("note", "1.2.0", "candidate", "c");
        WorkloadLock lock = resolve("^1.0", before.open(1, true)).lock();
        Catalog after = stored().version("note", "1.2.0", "candidate", "d").open(1, true);

        Resolution resolution = resolve("^1.0", after, lock);

        assertThat(messages()).singleElement().asString().endsWith("the candidate note@1.2.0 changed");
        assertThat(resolution.lock().changesSince(Optional.of(lock)))
                .containsExactly("template note@1.2.0 with other files (asked for ^1.0)");
    }

    @Test
    void an_index_that_is_older_than_the_one_that_was_seen_is_refused() {
        WorkloadLock lock = resolve("^1.0", stored().open(5, false)).lock();

        assertThat(refused("^1.0", stored().open(4, false), Optional.of(lock)))
                .containsExactly("found an older index in catalog: serial 4, expected at least 5");
    }

    @Test
    void a_locked_version_that_is_gone_is_refused() {
        WorkloadLock lock = resolve("^1.0", stored().open(1, false)).lock();
        Catalog without = StoredCatalog.in(folder, "catalog")
                .template("note")
                .version("note", "1.0.0", "released", "a")
                .open(2, false);

        assertThat(refused("^1.0", without, Optional.of(lock)))
                .containsExactly("locked note@1.1.0, which is no longer in catalog");
    }

    @Test
    void the_lock_remembers_from_which_of_two_catalogs_a_version_came() {
        Catalogs both = both();
        WorkloadLock lock = Resolver.resolve(workload("team/note", "^1.0"), both, Optional.empty(), false, problems)
                .lock();

        assertThat(lock.template().catalog()).isEqualTo("team");
        assertThat(lock.catalogs()).containsOnlyKeys("team");
        Resolution unnamed = Resolver.resolve(workload("note", "^1.0"), both, Optional.of(lock), false, problems);
        assertThat(unnamed.lock()).isEqualTo(lock);
        Resolution other = Resolver.resolve(workload("default/note", "^1.0"), both, Optional.of(lock), false, problems);
        assertThat(other.lock().template().catalog()).isEqualTo("default");
    }

    @Test
    void a_catalog_of_another_name_with_the_same_files_keeps_the_lock() {
        WorkloadLock lock = resolve("^1.0", stored().open(1, false)).lock();
        Catalog newer = stored().version("note", "1.2.0", "released", "c").open(1, false);
        Catalogs renamed = Catalogs.of(Map.of("renamed", () -> newer));

        Resolution kept = Resolver.resolve(workload("note", "^1.0"), renamed, Optional.of(lock), false, problems);

        assertThat(kept.lock().changesSince(Optional.of(lock))).isEmpty();
        assertThat(kept.lock().template().catalog()).isEqualTo("renamed");
    }

    @Test
    void a_catalog_of_another_name_with_other_files_is_chosen_from_anew() {
        WorkloadLock lock = resolve("^1.0", stored().open(1, false)).lock();
        Catalog other = StoredCatalog.in(folder, "catalog")
                .template("note")
                .version("note", "1.2.0", "released", "c")
                .open(1, false);
        Catalogs renamed = Catalogs.of(Map.of("renamed", () -> other));

        Resolution anew = Resolver.resolve(workload("note", "^1.0"), renamed, Optional.of(lock), false, problems);

        assertThat(anew.lock().changesSince(Optional.of(lock)))
                .containsExactly("template note@1.1.0 -> note@1.2.0 (asked for ^1.0)");
    }

    @Test
    void all_references_that_cannot_be_resolved_are_shown_at_once() {
        IdpException refused = catchThrowableOfType(
                IdpException.class,
                () -> resolve(workloadWithNeed("^7.0", "^8.0"), stored().open(1, false), Optional.empty()));

        assertThat(refused.problems())
                .extracting(problem -> problem.location().field())
                .containsExactlyInAnyOrder("template.version", "needs.db.template");
    }

    private Catalogs both() {
        Catalog ours = stored().open(1, false);
        Catalog theirs = StoredCatalog.in(folder, "team")
                .template("note")
                .version("note", "1.1.0", "released", "b")
                .open(1, false);
        return Catalogs.of(Map.of("default", () -> ours, "team", () -> theirs));
    }

    private StoredCatalog stored() {
        return StoredCatalog.in(folder, "catalog")
                .template("note")
                .version("note", "1.0.0", "released", "a")
                .version("note", "1.1.0", "released", "b");
    }

    private Resolution resolve(String version, Catalog catalog) {
        return resolve(workload("note", version), catalog, Optional.empty());
    }

    private Resolution resolve(String version, Catalog catalog, WorkloadLock lock) {
        return resolve(workload("note", version), catalog, Optional.of(lock));
    }

    private Resolution resolve(Workload workload, Catalog catalog, Optional<WorkloadLock> lock) {
        return Resolver.resolve(workload, Catalogs.of(catalog), lock, false, problems);
    }

    private static List<Long> serials(Resolution resolution) {
        return resolution.lock().catalogs().values().stream()
                .map(LockedCatalog::serial)
                .toList();
    }

    private List<String> messages() {
        return problems.sorted().stream().map(Problem::message).toList();
    }

    private List<String> refused(String version, Catalog catalog, Optional<WorkloadLock> lock) {
        Problems own = new Problems();
        IdpException refused = catchThrowableOfType(
                IdpException.class,
                () -> Resolver.resolve(workload("note", version), Catalogs.of(catalog), lock, false, own));
        return refused.problems().stream().map(Problem::message).toList();
    }

    private static Workload workload(String name, String version) {
        return read("spec: {template: {name: " + name + ", version: '" + version + "'}}");
    }

    private static Workload workloadWithNeed(String template, String need) {
        return read("spec: {template: {name: note, version: '" + template
                + "'}, needs: {db: {template: store, version: '" + need + "'}}}");
    }

    private static Workload read(String text) {
        return new Workload((MapNode) YamlReader.read("idp.yaml", text.getBytes(StandardCharsets.UTF_8)));
    }
}
