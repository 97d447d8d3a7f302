package dev.idp.templates.forge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.idp.templates.credential.Secret;
import dev.idp.templates.git.GitUrl;
import dev.idp.templates.platform.ForgeKind;
import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.yaml.MapNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A conversation with a host that is busy, broken or hostile. */
class ApiTest {
    private static final Answer DONE = Answer.json(200, "{\"number\": 1}");
    private static final MapNode BODY = MapNode.empty().with("title", "one");
    private final Canary canary = new Canary("s3cr3t+Canary/" + "9".repeat(20));
    private final List<Duration> waits = new ArrayList<>();
    private final StringBuilder log = new StringBuilder();
    private final Logger logger = Logger.getLogger("");
    private final Handler handler = handler();
    private StubHost host;
    private Api api;

    @BeforeEach
    void start() throws IOException {
        logger.addHandler(handler);
        host = new StubHost();
        api = api(Duration.ofSeconds(20));
    }

    private Api api(Duration longest) {
        ApiPlace place = ApiPlace.of(
                ForgeKind.GITHUB, GitUrl.parse(host.origin() + "/acme/gitops.git", Stage.ASKED), Stage.ASKED);
        return new Api(
                place,
                new ApiToken("Bearer", Secret.of(canary.secret())),
                Map.of(),
                new Wire(true, longest),
                new Patience(waits::add));
    }

    private Handler handler() {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                log.append(line.getMessage()).append(Arrays.toString(line.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    @AfterEach
    void stop_and_look_for_the_token() {
        host.close();
        logger.removeHandler(handler);
        canary.isNotIn(log.toString());
        canary.isNotIn(api.trouble().toString());
    }

    private Problem problem(Call call) {
        IdpException failure = catchThrowableOfType(IdpException.class, () -> api.map(call));
        canary.isNotIn(failure);
        canary.isNotIn(failure.problems().toString());
        return failure.problems().get(0);
    }

    private static Call read() {
        return Call.get("/repos/acme/gitops/pulls/1");
    }

    private static Call write() {
        return Call.post("/repos/acme/gitops/pulls", BODY);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void a_read_is_asked_again_where_the_host_is_busy_thrice(int status) {
        host.next("GET", Answer.html(status), Answer.html(status), Answer.html(status), DONE);
        assertThat(api.map(read()).get("number")).isPresent();
        assertThat(host.requests()).hasSize(4);
        assertThat(waits).hasSize(3).isSorted();
    }

    @Test
    void a_read_is_given_up_where_the_host_stays_busy() {
        host.behaving(asked -> Answer.message(503, "busy"));
        Problem problem = problem(read());
        assertThat(problem.code()).isEqualTo(ForgeCode.UNREACHABLE);
        assertThat(problem.message()).endsWith("cannot be reached: it answers with status 503");
        assertThat(host.requests()).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 429})
    void a_write_is_never_sent_twice(int status) {
        host.next("POST", Answer.message(status, "busy").with("Retry-After", "1"), DONE);
        assertThat(problem(write()).code()).isIn(ForgeCode.UNREACHABLE, ForgeCode.RATE_LIMITED);
        assertThat(host.requests()).hasSize(1);
        assertThat(waits).isEmpty();
    }

    @Test
    void a_write_whose_answer_is_lost_is_not_sent_twice() {
        host.losing("POST").next("POST", DONE, DONE);
        assertThat(problem(write()).hint()).startsWith("nobody knows whether this was done");
        assertThat(host.requests()).hasSize(1);
    }

    @Test
    void a_read_whose_answer_is_lost_is_asked_again() {
        host.losing("GET").behaving(asked -> DONE);
        assertThatCode(() -> api.map(read())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"429", "403"})
    void it_waits_as_long_as_it_is_told(int status) {
        host.next("GET", Answer.message(status, "slow down").with("Retry-After", "2"), DONE);
        api.map(read());
        assertThat(waits).containsExactly(Duration.ofSeconds(2));
    }

    @Test
    void it_waits_until_the_limit_is_lifted_by_the_clock_of_the_host() {
        String reset = String.valueOf(Instant.now().getEpochSecond() + 20);
        host.next(
                "GET",
                Answer.message(403, "rate limit")
                        .with("x-ratelimit-remaining", "0")
                        .with("x-ratelimit-reset", reset),
                DONE);
        api.map(read());
        assertThat(waits)
                .singleElement()
                .satisfies(wait -> assertThat(wait.toSeconds()).isBetween(15L, 20L));
    }

    @Test
    void it_waits_a_minute_in_all_and_no_longer() {
        host.behaving(asked -> Answer.message(429, "slow down").with("Retry-After", "25"));
        Problem problem = problem(read());
        assertThat(problem.code()).isEqualTo(ForgeCode.RATE_LIMITED);
        assertThat(problem.message()).endsWith("it says to wait for 25 s");
        assertThat(waits).containsExactly(Duration.ofSeconds(25), Duration.ofSeconds(25));
    }

    @Test
    void a_limit_of_an_hour_is_a_problem_at_once() {
        host.next("GET", Answer.message(403, "secondary rate limit").with("Retry-After", "3600"));
        assertThat(problem(read()).code()).isEqualTo(ForgeCode.RATE_LIMITED);
        assertThat(waits).isEmpty();
    }

    @Test
    void a_refusal_that_shows_the_next_reset_as_every_reply_does_is_no_limit() {
        host.next(
                "GET",
                Answer.message(403, "no").with("x-ratelimit-remaining", "4000").with("x-ratelimit-reset", "1"));
        assertThat(problem(read()).code()).isEqualTo(ForgeCode.NOT_AUTHORIZED);
    }

    @Test
    void a_page_to_log_in_is_an_unexpected_reply() {
        host.next("GET", Answer.html(200));
        Problem problem = problem(read());
        assertThat(problem.code()).isEqualTo(ForgeCode.UNEXPECTED_REPLY);
        assertThat(problem.message()).contains("found an unexpected reply, a page of HTML, expected JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"number\": 1", "{\"number\": 1} {}", "{\"a\": 1, \"a\": 2}", "[", "nul", "[[1]]"})
    void broken_json_and_json_of_another_shape_is_an_unexpected_reply(String text) {
        host.next("GET", Answer.json(200, text));
        assertThat(problem(read()).code()).isEqualTo(ForgeCode.UNEXPECTED_REPLY);
    }

    @Test
    void a_reply_of_50_megabytes_is_an_unexpected_reply() {
        host.next("GET", Answer.json(200, " ".repeat(50 * 1024 * 1024)));
        assertThat(problem(read()).message()).contains("more than 5 MiB");
    }

    @Test
    void a_host_that_never_answers_is_given_up() {
        host.behaving(asked -> {
            try {
                Thread.sleep(2_000);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return DONE;
        });
        api = api(Duration.ofMillis(200));
        assertThat(problem(write()).message()).endsWith("no reply in time");
    }

    @Test
    void nothing_that_answers_is_a_problem() {
        host.close();
        assertThat(problem(read()).message()).endsWith("nothing answers there");
    }

    @Test
    void a_read_follows_a_redirect_on_the_same_host() {
        host.next("/repos/acme/gitops", new Answer(301, Map.of("Location", "/repositories/1/pulls/1"), ""));
        host.next("/repositories/1", DONE);
        api.map(read());
        assertThat(host.lines())
                .containsExactly("GET /api/v3/repos/acme/gitops/pulls/1", "GET /repositories/1/pulls/1");
    }

    @Test
    void no_redirect_leads_the_token_to_another_host() throws IOException {
        try (StubHost other = new StubHost()) {
            host.behaving(asked -> new Answer(302, Map.of("Location", other.origin() + "/x"), ""));
            assertThat(problem(read()).code()).isEqualTo(ForgeCode.MOVED);
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void no_write_follows_a_redirect() {
        host.behaving(asked -> new Answer(307, Map.of("Location", "/repositories/1/pulls"), ""));
        assertThat(problem(write()).code()).isEqualTo(ForgeCode.MOVED);
        assertThat(host.requests()).hasSize(1);
    }

    @Test
    void a_redirect_that_never_ends_is_given_up() {
        host.behaving(asked -> new Answer(302, Map.of("Location", "/again"), ""));
        assertThat(problem(read()).code()).isEqualTo(ForgeCode.MOVED);
        assertThat(host.requests()).hasSize(4);
    }

    @Test
    void no_page_leads_the_token_to_another_host() throws IOException {
        try (StubHost other = new StubHost()) {
            host.next("GET", Answer.json(200, "[]").with("Link", "<" + other.origin() + "/2>; rel=\"next\""));
            IdpException failure = catchThrowableOfType(IdpException.class, () -> api.pages("/repos"));
            assertThat(failure).hasMessageContaining("[IDP3407]");
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void pages_that_never_end_are_given_up() {
        host.behaving(asked -> Answer.json(200, "[]").with("Link", "<" + host.origin() + "/1>; rel=\"next\""));
        IdpException failure = catchThrowableOfType(IdpException.class, () -> api.pages("/repos"));
        assertThat(failure).hasMessageContaining("more than 100 pages");
    }

    @ParameterizedTest
    @CsvSource({
        "401, does not know the token: Bad credentials",
        "403, 'knows the token, and does not permit this: Bad credentials'",
        "404, 'is not there, or the token may not see it: Bad credentials'"
    })
    void who_is_not_let_in_reads_which_rights_are_missing(int status, String words) {
        host.next("GET", Answer.message(status, "Bad credentials"));
        Problem problem = problem(read());
        assertThat(problem.message()).startsWith(host.host() + " acme/gitops: ").endsWith(words);
        assertThat(problem.hint()).contains("Pull requests: read and write");
    }

    @Test
    void a_token_that_single_sign_on_does_not_know_is_told_from_one_without_rights() {
        host.next("GET", Answer.message(403, "x").with("X-GitHub-SSO", "required; url=https://github.com/orgs/x"));
        assertThat(problem(read()).message())
                .contains("authorized for single sign-on")
                .doesNotContain("url=");
    }

    @Test
    void the_words_of_a_host_are_escaped_and_cut() {
        host.next("GET", Answer.json(422, "{\"message\": \"a\\u001b[2J\\nb" + "c".repeat(1000) + "\"}"));
        assertThat(problem(read()).message())
                .contains("the forge refuses with status 422: a\\u001B[2J\\u000Ab")
                .hasSizeLessThan(500);
    }

    @Test
    void a_host_that_repeats_the_token_is_not_repeated() {
        host.next("GET", Answer.message(401, "Bad token: " + canary.secret()));
        assertThat(problem(read()).message()).endsWith("does not know the token");
    }

    @Test
    void debug_logs_of_the_client_do_not_hold_the_token() {
        Logger client = Logger.getLogger("jdk.httpclient.HttpClient");
        client.setLevel(Level.ALL);
        host.next("GET", DONE);
        api.map(read());
        canary.isNotIn(log.toString());
    }

    @Test
    void a_token_that_no_header_takes_is_a_problem_that_does_not_show_it() {
        canary.isNotIn(catchThrowableOfType(
                IdpException.class,
                () -> new Api(
                        api.place(),
                        new ApiToken("Bearer", Secret.of(canary.secret() + "\nx")),
                        Map.of(),
                        new Patience(waits::add))));
    }

    @Test
    void what_is_sent_is_json_in_utf_8() {
        host.next("POST", Answer.json(201, "{\"number\": 1}"));
        api.map(Call.post("/repos/acme/gitops/pulls", MapNode.empty().with("title", "größer \uD83D\uDE00 \"x\"\n")));
        assertThat(host.requests().get(0).sent().text("title")).contains("größer \uD83D\uDE00 \"x\"\n");
    }
}
