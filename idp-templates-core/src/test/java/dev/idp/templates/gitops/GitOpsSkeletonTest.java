package dev.idp.templates.gitops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.idp.templates.platform.Platform;
import dev.idp.templates.platform.PlatformReader;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.tree.FileEntry;
import dev.idp.templates.tree.FileTree;
import org.junit.jupiter.api.Test;

/** What a GitOps repository starts with. */
class GitOpsSkeletonTest {
    @Test
    void the_starter_has_a_platform_file_that_is_valid_and_says_what_its_fields_are() {
        FileTree files = GitOpsSkeleton.files();
        FileEntry file = files.get("platform.yaml").orElseThrow();

        assertThat(new PlatformReader().read("platform.yaml", file.bytes()).environments())
                .containsExactly("dev", "prod");
        assertThat(file.text()).contains("# what Argo CD syncs from");
        assertThat(files.files().keySet())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("platform.yaml", "CODEOWNERS", "README.md", "CHECK.md", ".gitattributes");
        assertThat(files.files().values()).noneMatch(entry -> entry.text().contains("{{"));
    }

    @Test
    void bytes_stay_as_they_are() {
        assertThat(GitOpsSkeleton.files().get(".gitattributes").orElseThrow().text())
                .isEqualTo("* -text\n");
    }

    @Test
    void a_platform_of_ours_is_taken_as_it_is_with_its_policies() {
        FileEntry file = FileEntry.ofText(Published.PLATFORM + "  policies: [policies/]\n");
        Platform platform = new PlatformReader()
                .read("p.yaml", file.bytes())
                .withPolicyFiles(FileTree.EMPTY.with("policies/a.yaml", "a: 1\n"));

        FileTree files = GitOpsSkeleton.files(platform, file);

        assertThat(files.get("platform.yaml")).contains(file);
        assertThat(files.get("policies/a.yaml")).isPresent();
    }

    @Test
    void reviewers_are_asked_by_environment_and_the_platform_team_for_production() {
        FileEntry file =
                FileEntry.ofText(Published.PLATFORM + "  owners: {team-hello: {reviewers: [acme/hello, alice]}}\n");

        String owners = GitOpsSkeleton.files(new PlatformReader().read("p.yaml", file.bytes()), file)
                .get("CODEOWNERS")
                .orElseThrow()
                .text();

        assertThat(owners.lines().filter(line -> !line.startsWith("#") && !line.isEmpty()))
                .containsExactly(
                        "* @acme/platform",
                        "/workloads/*/*/dev/ @acme/hello @alice",
                        "/workloads/*/*/prod/ @acme/hello @acme/platform @alice");
    }

    @Test
    void the_pages_name_the_branch_the_folders_and_the_one_command() {
        FileTree files = GitOpsSkeleton.files();

        assertThat(files.get("CHECK.md").orElseThrow().text()).contains("idp gitops check --base origin/main");
        assertThat(files.get("README.md").orElseThrow().text()).contains("`workloads/SYSTEM/NAME/ENVIRONMENT/`");
    }

    @Test
    void only_what_is_not_there_is_written() {
        FileTree skeleton = GitOpsSkeleton.files();

        assertThat(GitOpsSkeleton.missing(skeleton, FileTree.EMPTY)).isEqualTo(skeleton);
        assertThat(GitOpsSkeleton.missing(skeleton, skeleton).isEmpty()).isTrue();
    }

    @Test
    void what_is_there_and_is_another_file_is_named_and_nothing_is_written() {
        FileTree skeleton = GitOpsSkeleton.files();

        IdpException refused = catchThrowableOfType(
                IdpException.class, () -> GitOpsSkeleton.missing(skeleton, skeleton.with("README.md", "# Mine\n")));

        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(GitOpsCode.WOULD_OVERWRITE);
            assertThat(problem.location().file()).isEqualTo("README.md");
        });
    }
}
