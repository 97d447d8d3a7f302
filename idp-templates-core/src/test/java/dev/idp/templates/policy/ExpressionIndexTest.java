package dev.idp.templates.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The stored expressions are those of the policies. {@code -Didp.update} writes them anew. */
class ExpressionIndexTest {
    private static final Path FILE = Path.of("src/main/resources/dev/idp/templates/policy/expressions.index");

    @Test
    void the_file_is_what_the_compiler_says() throws IOException {
        String written = ExpressionIndexWriter.write(Policies.bundled());
        if (System.getProperty("idp.update") != null) {
            Files.writeString(FILE, written);
        }
        assertThat(Files.readString(FILE)).isEqualTo(written);
    }
}
