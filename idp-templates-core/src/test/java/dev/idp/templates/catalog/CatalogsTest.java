package dev.idp.templates.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.template.TemplateVersion;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogsTest {
    private static final Location HERE = Location.of("here");

    @TempDir
    private Path folder;

    @Test
    void a_catalog_is_opened_once_and_only_when_it_is_needed() {
        Catalog ours = stored("ours", "a");
        Catalogs catalogs = Catalogs.of(
                Map.of("ours", () -> ours, "gone", () -> Catalog.directory(folder.resolve("gone"), "gone", false)));

        VersionRequest request = VersionRequest.of("ours/note", "1.0.0", HERE, HERE);

        assertThat(catalogs.choose(request, new Problems()).catalog()).isEqualTo("ours");
        assertThat(catalogs.get("ours")).isSameAs(ours);
    }

    @Test
    void written_files_are_found_in_the_catalog_that_has_their_bytes() {
        Catalog ours = stored("ours", "a");
        Catalog theirs = stored("theirs", "b");
        Catalogs catalogs = Catalogs.of(Map.of("ours", () -> ours, "theirs", () -> theirs));
        TemplateVersion other = theirs.find("note", "1.0.0", HERE, HERE);

        assertThat(catalogs.find("note", "1.0.0", other.digest(), HERE)).isEqualTo(other);
        assertThat(catalogs.find("note", "1.0.0", "sha256:none", HERE).digest()).isNotEqualTo(other.digest());
    }

    @Test
    void a_version_that_is_missing_among_many_lists_those_around_it() {
        StoredCatalog many = StoredCatalog.in(folder, "many").template("note");
        for (int minor = 0; minor < 20; minor++) {
            many = many.version("note", "1." + minor + ".0", "released", "n" + minor);
        }
        Catalog catalog = many.open(1, false);

        assertThat(hint(catalog, "1.7.5")).isEqualTo("nearest: 1.5.0, 1.6.0, 1.7.0, 1.8.0, 1.9.0, 1.10.0; 14 others");
        assertThat(hint(catalog, "0.1.0")).startsWith("nearest: 1.0.0, 1.1.0, ");
        assertThat(hint(catalog, "^2.0")).contains(" 1.18.0, 1.19.0; 14 others");
        assertThat(hint(catalog, "latest")).contains(" 1.18.0, 1.19.0; 14 others");
    }

    @Test
    void the_files_of_a_released_version_are_those_that_the_index_says() {
        StoredCatalog stored = StoredCatalog.in(folder, "ours").template("note");
        StoredCatalog other = stored.version("note", "1.0.0", "released", "b");
        String index = stored.version("note", "1.0.0", "released", "a").index();
        Catalog changed = new StoredCatalog(other.folder(), "ours", index, other.files()).open(1, false);

        IdpException refused =
                catchThrowableOfType(IdpException.class, () -> changed.find("note", "1.0.0", HERE, HERE));

        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code().id()).isEqualTo("IDP1905");
            assertThat(problem.location()).hasToString("ours/index.yaml:6:5");
        });
    }

    private static String hint(Catalog catalog, String version) {
        VersionRequest request = VersionRequest.of("note", version, HERE, HERE);
        IdpException refused = catchThrowableOfType(IdpException.class, () -> catalog.choose(request, new Problems()));
        return refused.problems().get(0).hint();
    }

    private Catalog stored(String name, String text) {
        return StoredCatalog.in(folder, name)
                .template("note")
                .version("note", "1.0.0", "released", text)
                .open(1, false);
    }
}
