package dev.idp.templates.credential;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A secret that must be found nowhere, however it is written.
 *
 * @param user whose it is
 * @param secret what to look for
 */
public record Canary(String user, String secret) {
    /** Returns the names of the encodings in which it stands in these bytes. */
    public List<String> in(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return written().entrySet().stream()
                .filter(each -> text.contains(each.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Returns the names of the encodings in which it stands in a text. */
    public List<String> in(String text) {
        return in(text.getBytes(StandardCharsets.UTF_8));
    }

    /** How it is written, by the name of the encoding; as bytes, each of which is a character. */
    Map<String, String> written() {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        byte[] login = (user + ":" + secret).getBytes(StandardCharsets.UTF_8);
        Map<String, String> forms = new TreeMap<>();
        forms.put("plain", bytes(secret, StandardCharsets.UTF_8));
        forms.put("url", URLEncoder.encode(secret, StandardCharsets.UTF_8));
        forms.put("base64", Base64.getEncoder().withoutPadding().encodeToString(bytes));
        forms.put("base64url", Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        forms.put("basic", Base64.getEncoder().withoutPadding().encodeToString(login));
        forms.put("hex", HexFormat.of().formatHex(bytes));
        forms.put("HEX", HexFormat.of().formatHex(bytes).toUpperCase(Locale.ROOT));
        forms.put("json", bytes(secret.replace("\\", "\\\\").replace("\"", "\\\""), StandardCharsets.UTF_8));
        forms.put("utf-16", bytes(secret, StandardCharsets.UTF_16LE));
        return forms;
    }

    private static String bytes(String text, Charset charset) {
        return new String(text.getBytes(charset), StandardCharsets.ISO_8859_1);
    }
}
