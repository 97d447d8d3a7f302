package dev.idp.templates.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idp.templates.lock.EnvironmentLock;
import dev.idp.templates.lock.LockedTemplate;
import dev.idp.templates.policy.PolicyReport;
import dev.idp.templates.workload.TemplateReference;
import dev.idp.templates.yaml.MapNode;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The body of a pull request. */
class ReviewTest {
    private static final String MARKER = "<!-- idp: shop/orders/prod -->";

    @Test
    void it_begins_with_a_sentence_and_ends_in_the_marker() {
        String body = review("because @team said so").markdown(ReviewTemplate.bundled(), 65_536);
        assertThat(body)
                .startsWith("Changes nothing on the cluster for orders in prod.\n")
                .contains("- because `@team` said so\n", "```\nidp publish --env prod\n```\n")
                .contains("[The report](https://ci.example/report.html)\n")
                .endsWith("\n" + MARKER + "\n");
    }

    @Test
    void it_never_becomes_longer_than_the_forge_takes() {
        for (int longest = Review.SHORTEST; longest < 9_000; longest += 97) {
            String body = review("word ".repeat(1_000)).markdown(ReviewTemplate.bundled(), longest);
            assertThat(body).hasSizeLessThanOrEqualTo(longest).endsWith("\n" + MARKER + "\n");
        }
    }

    private static Review review(String reason) {
        LockedTemplate template =
                new LockedTemplate(new TemplateReference("web-service", "1.1.0"), "sha256:1", List.of());
        EnvironmentLock lock = new EnvironmentLock(
                "1",
                template,
                new TreeMap<>(),
                MapNode.empty(),
                List.of(),
                false,
                "r",
                Optional.empty(),
                new TreeMap<>());
        return new Review(
                "t",
                "shop",
                "orders",
                "prod",
                EnvironmentChange.between(List.of(), List.of()),
                Optional.empty(),
                lock,
                PolicyReport.EMPTY,
                List.of(),
                List.of(reason),
                "idp publish --env prod",
                Optional.of("https://ci.example/report.html"),
                MARKER);
    }
}
