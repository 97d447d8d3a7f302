package dev.idp.templates.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a front end prints holds no secret, however it is written. */
class MaskingTest {
    private static final String SECRET = "gh?p_\"4n\\ö/ary+7d1e";
    private static final Canary CANARY = new Canary("robot", SECRET);

    @ParameterizedTest
    @ValueSource(strings = {"plain", "url", "base64", "base64url", "basic", "hex", "HEX", "json"})
    void a_secret_is_replaced_in_each_encoding(String encoding) {
        Secret.of(SECRET);
        byte[] bytes = Objects.requireNonNull(CANARY.written().get(encoding)).getBytes(StandardCharsets.ISO_8859_1);
        String text = "before " + new String(bytes, StandardCharsets.UTF_8) + " after";

        assertThat(CANARY.in(text)).contains(encoding);
        assertThat(Masking.mask(text)).isEqualTo("before (secret) after");
    }

    @Property(tries = 300)
    void a_secret_is_found_in_a_login_of_any_user(
            @ForAll @AlphaChars @StringLength(max = 9) String user,
            @ForAll @AlphaChars @NumericChars @Chars({'_', '-', '/', '+'}) @StringLength(min = 8, max = 40)
                    String secret) {
        Secret.of(secret);
        String login = Base64.getEncoder().encodeToString((user + ":" + secret).getBytes(StandardCharsets.UTF_8));

        assertThat(Masking.mask("Authorization: Basic " + login + "\n"))
                .doesNotContain(login)
                .doesNotContain(login.substring(login.length() / 2));
    }

    @Test
    void a_secret_that_holds_another_one_goes_as_a_whole() {
        Secret.of("inner-secret");
        Secret.of("inner-secret-and-more");

        assertThat(Masking.mask("x inner-secret-and-more y inner-secret")).isEqualTo("x (secret) y (secret)");
    }

    @Test
    void text_without_a_secret_and_words_stay() {
        Secret.of("idp");

        assertThat(Masking.mask("idp generate: 3 files")).isEqualTo("idp generate: 3 files");
    }

    @Test
    void a_bug_is_shown_without_secret_in_it_and_its_causes() {
        Secret.of(SECRET);
        RuntimeException bug = new IllegalStateException("sent", new IllegalArgumentException("header " + SECRET));
        bug.addSuppressed(new IllegalArgumentException("closing " + SECRET));

        String shown = trace(Masking.mask(bug));

        assertThat(CANARY.in(shown)).isEmpty();
        assertThat(shown).contains("IllegalStateException: sent", "header (secret)", "closing (secret)", "MaskingTest");
        assertThat(CANARY.in(trace(bug))).isNotEmpty();
    }

    @Test
    void another_bug_is_the_same() {
        RuntimeException bug = new IllegalStateException("nothing to hide");

        assertThat(Masking.mask(bug)).isSameAs(bug);
    }

    @Test
    void neither_secret_nor_login_says_what_it_is() {
        Login login = new Login("robot", Secret.of(SECRET));

        assertThat(List.of(
                        login.toString(),
                        login.password().toString(),
                        SecretForm.of(SECRET).toString()))
                .allSatisfy(text -> assertThat(CANARY.in(text)).isEmpty());
    }

    private static String trace(Throwable bug) {
        StringWriter text = new StringWriter();
        bug.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
