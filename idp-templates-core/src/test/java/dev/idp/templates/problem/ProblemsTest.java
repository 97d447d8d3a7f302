package dev.idp.templates.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProblemsTest {
    private static final Location HERE = new Location("f", 1, 1, Pointer.ROOT);
    private static final Location THERE = new Location("f", 2, 1, Pointer.ROOT);

    @Test
    void problems_are_ordered_by_place_then_code_then_message() {
        Problems problems = new Problems();
        problems.error(TestCode.FIRST, THERE, "a", "");
        problems.warning(TestCode.SECOND, HERE, "a", "");
        problems.error(TestCode.FIRST, HERE, "b", "");
        problems.error(TestCode.FIRST, HERE, "a", "");
        assertThat(problems.sorted())
                .extracting(problem -> problem.location() + " " + problem.code().id() + " " + problem.message())
                .containsExactly("f:1:1 IDP9901 a", "f:1:1 IDP9901 b", "f:1:1 IDP9902 a", "f:2:1 IDP9901 a");
    }

    @Test
    void the_same_finding_counts_once() {
        Problems problems = new Problems();
        problems.error(TestCode.FIRST, HERE, "a", "");
        problems.addAll(List.of(Problem.error(TestCode.FIRST, HERE, "a", "")));
        assertThat(problems.sorted()).hasSize(1);
    }

    @Test
    void an_error_is_not_lost_behind_a_warning_nor_a_hint_behind_none() {
        Problems problems = new Problems();
        problems.warning(TestCode.FIRST, HERE, "a", "");
        problems.error(TestCode.FIRST, HERE, "a", "");
        problems.error(TestCode.FIRST, HERE, "a", "do b");
        assertThat(problems.hasErrors()).isTrue();
        assertThat(problems.sorted()).hasSize(3);
    }

    @Test
    void only_errors_end_a_run_and_warnings_go_with_them() {
        Problems problems = new Problems();
        assertThat(problems.isEmpty()).isTrue();
        problems.warning(TestCode.SECOND, HERE, "a", "");
        assertThat(problems.isEmpty()).isFalse();
        assertThatCode(problems::throwIfErrors).doesNotThrowAnyException();
        problems.error(TestCode.FIRST, THERE, "b", "");
        assertThatThrownBy(problems::throwIfErrors)
                .isInstanceOfSatisfying(
                        IdpException.class,
                        ended -> assertThat(ended.problems()).hasSize(2))
                .hasMessage("f:1:1  a [IDP9902]\nf:2:1  b [IDP9901]");
    }

    @Test
    void the_exception_orders_what_it_carries_and_names_twenty() {
        List<Problem> many = IntStream.rangeClosed(1, 50)
                .mapToObj(i -> Problem.error(TestCode.FIRST, new Location("f", 51 - i, 1, Pointer.ROOT), "m", ""))
                .toList();
        IdpException ended = new IdpException(many);
        assertThat(ended.problems()).hasSize(50).isSorted();
        assertThat(ended.getMessage()).startsWith("f:1:1  m [IDP9901]\n").hasLineCount(20);
    }

    @Test
    void nothing_or_a_warning_ends_no_run() {
        List<Problem> warning = List.of(Problem.warning(TestCode.FIRST, HERE, "a", ""));
        assertThatThrownBy(() -> new IdpException(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new IdpException(warning)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_code_has_an_id_and_a_page() {
        assertThat(TestCode.FIRST.id()).isEqualTo("IDP9901");
        assertThat(TestCode.FIRST.page()).isEqualTo("docs/problems/IDP9901.md");
    }
}
