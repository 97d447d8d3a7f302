package dev.idp.templates.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTextTest {
    private static final Path GOLDEN = Path.of("src/test/resources/dev/idp/templates/problem/all.txt");

    @Test
    void a_list_is_written_as_in_the_golden_file() throws IOException {
        List<Problem> problems = List.of(
                Problem.error(
                        TestCode.FIRST,
                        new Location("idp.yaml", 12, 5, Pointer.parse("/spec/parameters/port")),
                        "found 80800, expected 1 to 65535",
                        "choose a port below 65536"),
                Problem.error(TestCode.SECOND, Location.of("deploy/a.yaml"), "found no content", ""),
                Problem.warning(
                        TestCode.FIRST,
                        new Location("platform.yaml", 3, 1, Pointer.parse("/spec/environments/dev/domain")),
                        "found a domain without a dot",
                        "name a domain that certificates can be issued for"),
                Problem.error(
                        TestCode.SECOND,
                        new Location("a\u001B[2J\nb.yaml", 1, 1, Pointer.of("x\u202E")),
                        "found \u0007\u2028 and \uD83D",
                        "remove\tit"));
        assertThat(ProblemText.all(problems) + "\n").isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void nothing_is_written_of_nothing() {
        assertThat(ProblemText.all(List.of())).isEmpty();
    }

    @Test
    void errors_and_warnings_are_counted_apart() {
        Problem error = Problem.error(TestCode.FIRST, Location.of("f"), "m", "");
        Problem warning = Problem.warning(TestCode.FIRST, Location.of("f"), "m", "");
        assertThat(ProblemText.all(List.of(error))).endsWith("\n1 error");
        assertThat(ProblemText.all(List.of(warning, warning))).endsWith("\n2 warnings");
        assertThat(ProblemText.all(List.of(error, error, warning))).endsWith("\n2 errors, 1 warning");
    }

    @Test
    void a_hundred_problems_are_shown_and_all_are_counted() {
        Problem error = Problem.error(TestCode.FIRST, Location.of("f"), "m", "");
        assertThat(ProblemText.all(Collections.nCopies(100, error)))
                .hasLineCount(201)
                .endsWith("\n100 errors");
        assertThat(ProblemText.all(Collections.nCopies(101, error)))
                .hasLineCount(201)
                .endsWith("\n101 errors (the first 100 are shown)");
    }

    @Test
    void no_problem_takes_more_than_two_kilobytes() {
        String much = "x".repeat(100_000);
        Problem problem = Problem.error(TestCode.FIRST, new Location(much, 1, 1, Pointer.of(much)), much, much);
        assertThat(ProblemText.full(problem)).hasSizeLessThan(2_000).contains("… [IDP9901]\n  hint: x");
    }
}
