package dev.idp.templates.review;

import dev.idp.templates.lock.EnvironmentLock;
import dev.idp.templates.policy.PolicyReport;
import dev.idp.templates.workload.WorkloadWaiver;
import java.util.List;
import java.util.Optional;

/**
 * All that a reviewer is told of one environment's publication.
 *
 * @param title one line that says what moves
 * @param system the tenant
 * @param name the workload
 * @param environment the environment
 * @param change what it does to the cluster
 * @param before what was published; nothing before the first publication
 * @param after what is to be published
 * @param policies what judging it gave
 * @param waivers the exceptions that it uses
 * @param reasons why something unusual was done, in words; empty where nothing was
 * @param reproduce the command that makes the same files
 * @param report an {@code https} link to the report, where there is one
 * @param marker an HTML comment on one line, by which the publisher finds its own pull requests
 */
public record Review(
        String title,
        String system,
        String name,
        String environment,
        EnvironmentChange change,
        Optional<EnvironmentLock> before,
        EnvironmentLock after,
        PolicyReport policies,
        List<WorkloadWaiver> waivers,
        List<String> reasons,
        String reproduce,
        Optional<String> report,
        String marker) {
    /** The least room that a body needs. */
    public static final int SHORTEST = 1_000;

    /** Copies the lists. */
    public Review {
        waivers = List.copyOf(waivers);
        reasons = List.copyOf(reasons);
        if (!marker.matches("<!-- [^\n<>]{1,300} -->")) {
            throw new IllegalArgumentException("a marker is an HTML comment on one line");
        }
    }

    /**
     * Writes the body of a pull request.
     *
     * @param template the words around the data
     * @param longest how many characters the forge takes, at least {@link #SHORTEST}
     * @return Markdown that ends in the marker, cut between two blocks with a note where it would be longer; no mention,
     *     link, HTML or control character comes from data, the report's link aside
     * @throws dev.idp.templates.problem.IdpException where the template fails
     */
    public String markdown(ReviewTemplate template, int longest) {
        if (longest < SHORTEST) {
            throw new IllegalArgumentException("a review needs room for " + SHORTEST + " characters");
        }
        return Markdown.of(template.text().render(new ReviewModel(this).data())).upTo(longest, "\n" + marker + "\n");
    }
}
