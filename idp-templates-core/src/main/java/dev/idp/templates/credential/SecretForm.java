package dev.idp.templates.credential;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One way in which a secret may be written.
 *
 * @param text what to look for
 * @param isPart whether it is part of longer base64, all of which goes
 */
record SecretForm(String text, boolean isPart) {
    private static final Pattern ESCAPE = Pattern.compile("%[0-9A-F]{2}");
    private static final List<Base64.Encoder> ENCODERS = List.of(Base64.getEncoder(), Base64.getUrlEncoder());

    static Set<SecretForm> of(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        String url = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        String hex = HexFormat.of().formatHex(bytes);
        Stream<String> whole = Stream.of(
                secret,
                url,
                url.replace("+", "%20").replace("*", "%2A").replace("%7E", "~"),
                ESCAPE.matcher(url).replaceAll(escape -> escape.group().toLowerCase(Locale.ROOT)),
                hex,
                hex.toUpperCase(Locale.ROOT),
                secret.replace("\\", "\\\\").replace("\"", "\\\""));
        Stream<String> parts =
                ENCODERS.stream().flatMap(encoder -> Stream.of(0, 1, 2).map(before -> base64(encoder, bytes, before)));
        return Stream.concat(
                        whole.map(text -> new SecretForm(text, false)), parts.map(text -> new SecretForm(text, true)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the digits that all base64 has which holds these bytes after so many others, modulo three. */
    private static String base64(Base64.Encoder encoder, byte[] secret, int before) {
        byte[] bytes = new byte[before + secret.length];
        System.arraycopy(secret, 0, bytes, before, secret.length);
        return encoder.encodeToString(bytes).substring((before * 4 + 2) / 3, bytes.length * 4 / 3);
    }

    String mask(String given) {
        if (!isPart) {
            return given.replace(text, Masking.SHOWN);
        }
        int from = given.indexOf(text);
        if (from < 0) {
            return given;
        }
        StringBuilder masked = new StringBuilder();
        int copied = 0;
        for (; from >= 0; from = given.indexOf(text, copied)) {
            int start = from;
            while (start > copied && isDigit(given.charAt(start - 1))) {
                start--;
            }
            masked.append(given, copied, start).append(Masking.SHOWN);
            copied = from + text.length();
            while (copied < given.length() && isDigit(given.charAt(copied))) {
                copied++;
            }
        }
        return masked.append(given, copied, given.length()).toString();
    }

    private static boolean isDigit(char each) {
        return each < 128 && Character.isLetterOrDigit(each) || "+/-_=".indexOf(each) >= 0;
    }

    @Override
    public String toString() {
        return Masking.SHOWN;
    }
}
