package dev.idp.templates.cel;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An absolute URL or an absolute path: {@code url("https://host:80/path?query=a")}.
 *
 * @param uri what is written
 */
record AbsoluteUrl(URI uri) implements Library {
    static AbsoluteUrl of(String text) {
        return parse(text).orElseThrow(() -> new EvaluationError("no URL: " + text));
    }

    static Optional<AbsoluteUrl> parse(String text) {
        try {
            URI uri = new URI(text);
            boolean whole = uri.isAbsolute() || text.startsWith("/");
            return whole ? Optional.of(new AbsoluteUrl(uri)) : Optional.empty();
        } catch (URISyntaxException no) {
            return Optional.empty();
        }
    }

    @Override
    public String type() {
        return "kubernetes.URL";
    }

    @Override
    public Object call(String function, Object[] a) {
        return switch (function) {
            case "getScheme" -> orEmpty(uri.getScheme());
            case "getHost" -> host(uri.getPort() >= 0 ? ":" + uri.getPort() : "");
            case "getHostname" -> hostname();
            case "getPort" -> uri.getPort() < 0 ? "" : Integer.toString(uri.getPort());
            case "getEscapedPath" -> orEmpty(uri.getRawPath());
            case "getQuery" -> query();
            default -> throw EvaluationError.noOverload(function);
        };
    }

    private String host(String port) {
        return orEmpty(uri.getHost()) + port;
    }

    private String hostname() {
        String host = orEmpty(uri.getHost());
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private Map<String, List<String>> query() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        String text = orEmpty(uri.getRawQuery());
        for (String pair : text.isEmpty() ? new String[0] : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            String key = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            values.computeIfAbsent(decoded(key), each -> new ArrayList<>()).add(decoded(value));
        }
        return values;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String orEmpty(@Nullable String part) {
        return part == null ? "" : part;
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
