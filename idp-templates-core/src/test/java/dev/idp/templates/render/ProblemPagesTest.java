package dev.idp.templates.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.ProblemText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The pages are true: each example gives the message that its page shows. */
class ProblemPagesTest {
    private static final String DATA = """
            spec:
              p:
                name: orders
                image: ghcr.io/acme/orders
                port: 8080
                args: [a, b]
                volumes: []
                min: 5
                max: 3
            """;

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "UNKNOWN_FILE")
    void the_example_gives_the_message(RenderCode code) throws IOException {
        List<String> blocks = blocks(Files.readString(Path.of("..", code.page())));
        Rendered rendered = Rendered.of(
                Map.of("t.yaml.ftl", blocks.get(0), "lib/labels.ftl", "<#macro labels></#macro>\n"),
                Rendered.data(DATA).map("spec").orElseThrow(),
                RenderLimits.DEFAULT);

        assertThat(rendered.problems()).allMatch(problem -> problem.code() == code);
        assertThat(shown(rendered.problems(), blocks.get(1).contains("hint:"))).isEqualTo(blocks.get(1));
    }

    private static String shown(List<Problem> problems, boolean withHints) {
        StringBuilder out = new StringBuilder();
        for (Problem problem : problems) {
            out.append(ProblemText.line(problem).replaceFirst("^t/", "")).append('\n');
            out.append(withHints ? "  hint: " + problem.hint() + "\n" : "");
        }
        return out.toString();
    }

    private static List<String> blocks(String page) {
        List<String> blocks = new ArrayList<>();
        String[] parts = page.split("(?m)^```\n", -1);
        for (int i = 1; i < parts.length; i += 2) {
            blocks.add(parts[i]);
        }
        return blocks;
    }
}
