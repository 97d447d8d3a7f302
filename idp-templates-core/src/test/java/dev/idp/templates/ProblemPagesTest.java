package dev.idp.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.idp.templates.problem.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every code has its number, its page, and a page that says so. */
class ProblemPagesTest {
    private static final Path REPOSITORY = Path.of("..");
    private static final int MOST_LINES = 40;
    private static final List<Code> CODES = new ClassFileImporter()
            .importPath(Path.of("target/classes")).stream()
                    .filter(type -> type.isAssignableTo(Code.class) && !type.isInterface())
                    .map(JavaClass::reflect)
                    .flatMap(type -> Stream.of(type.getEnumConstants()))
                    .map(Code.class::cast)
                    .toList();

    @Test
    void no_number_is_used_twice() {
        assertThat(codes().map(Code::id)).isNotEmpty().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void a_number_is_within_its_package_s_hundred(Code code) {
        String name = Packages.nameOf(code.getClass());
        assertThat(code.number() / 100).as(name).isEqualTo(Packages.hundred(name));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void a_code_has_a_page_with_a_title_an_example_and_the_message(Code code) throws IOException {
        Path page = REPOSITORY.resolve(code.page());
        assertThat(page).exists();
        List<String> lines = Files.readAllLines(page);
        assertThat(lines.get(0)).matches("# " + code.id() + ": [A-Z].*[^.]");
        assertThat(lines).hasSizeBetween(8, MOST_LINES);
        assertThat(String.join("\n", lines)).contains("[" + code.id() + "]");
    }

    @Test
    void a_page_has_a_code() throws IOException {
        List<String> known = codes().map(code -> code.id() + ".md").toList();
        try (Stream<Path> pages = Files.list(REPOSITORY.resolve("docs/problems"))) {
            assertThat(pages.map(page -> page.getFileName().toString()).filter(page -> page.startsWith("IDP")))
                    .isSubsetOf(known);
        }
    }

    static Stream<Code> codes() {
        return CODES.stream();
    }
}
