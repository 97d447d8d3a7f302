package dev.idp.templates.gitops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.tree.TreePath;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What people read below a pull request. */
class CheckCommentTest {
    private static CheckReport report(List<Problem> problems) {
        return new CheckReport(
                "a".repeat(40),
                "b".repeat(40),
                List.of(new CheckReport.Folder(TreePath.of("workloads/demo/hello/dev"), Verdict.CHANGED)),
                List.of("CODEOWNERS"),
                problems);
    }

    private static Problem problem(String text) {
        return Problem.error(GitOpsCode.HOST_TAKEN, Location.of("a.yaml"), text, "mend it");
    }

    @Test
    void folders_platform_files_and_problems_are_named() {
        assertThat(CheckComment.markdown(report(List.of(problem("found this")))))
                .startsWith("**idp gitops check: refused**\n")
                .contains("- `workloads/demo/hello/dev`: changed\n", "- `CODEOWNERS`\n")
                .contains("| **error** IDP3517 | `a.yaml` | `found this` | `mend it` |\n");
        assertThat(CheckComment.markdown(report(List.of()))).startsWith("**idp gitops check: passed**\n");
    }

    @Test
    void nothing_of_the_change_is_active() {
        String hostile = "`@everyone` <img src=x> [a](http://x) |\n# h\n\u202e";

        String row = CheckComment.markdown(report(List.of(problem(hostile))))
                .lines()
                .filter(line -> line.contains("everyone"))
                .findFirst()
                .orElseThrow();

        assertThat(row)
                .isEqualTo(
                        "| **error** IDP3517 | `a.yaml` | `'@everyone' <img src=x> [a](http://x) \\|\\u000A# h\\u000A\\u202E`"
                                + " | `mend it` |");
    }

    @Test
    void a_comment_is_never_longer_than_forges_take() {
        List<Problem> many =
                IntStream.range(0, 3_000).mapToObj(i -> problem("found " + i)).toList();

        String comment = CheckComment.markdown(report(many));

        assertThat(comment.length()).isBetween(50_000, CheckComment.LONGEST);
        assertThat(comment).endsWith("there is more; the output of the check has all of it.\n");
    }
}
