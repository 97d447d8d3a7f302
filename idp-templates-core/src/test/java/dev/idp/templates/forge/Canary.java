package dev.idp.templates.forge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** A secret that must turn up nowhere, however it is written. */
record Canary(String secret) {
    /** Plain, reversed, in two alphabets of base64 and inside a login, in hex, for URLs, in JSON, in upper case. */
    List<String> spellings() {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        String login = "idp:" + secret;
        return List.of(
                secret,
                new StringBuilder(secret).reverse().toString(),
                Base64.getEncoder().withoutPadding().encodeToString(bytes),
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
                Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)),
                HexFormat.of().formatHex(bytes),
                URLEncoder.encode(secret, StandardCharsets.UTF_8),
                secret.toUpperCase(Locale.ROOT));
    }

    /** Looks for it in a text. */
    void isNotIn(String text) {
        String plain = text.toLowerCase(Locale.ROOT);
        assertThat(spellings()).noneMatch(spelling -> plain.contains(spelling.toLowerCase(Locale.ROOT)));
    }

    /** Looks for it in a failure, its causes, and what it holds back. */
    void isNotIn(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        isNotIn(text.toString());
    }
}
