package dev.idp.templates.forge;

import com.sun.net.httpserver.HttpExchange;
import dev.idp.templates.yaml.JsonReader;
import dev.idp.templates.yaml.MapNode;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A request as a host got it. */
record Asked(
        String method, String path, Map<String, String> query, Optional<MapNode> body, Optional<String> authorization) {
    static Asked of(HttpExchange exchange) throws IOException {
        byte[] bytes = exchange.getRequestBody().readAllBytes();
        Map<String, String> query = new TreeMap<>();
        String raw = exchange.getRequestURI().getRawQuery();
        for (String pair : raw == null ? new String[0] : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            query.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
        }
        return new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                query,
                JsonReader.read("request", bytes).map(MapNode.class::cast),
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    String line() {
        return method + " " + path;
    }

    boolean isRead() {
        return method.equals("GET");
    }

    MapNode sent() {
        return body.orElseGet(MapNode::empty);
    }

    long number(int step) {
        return Long.parseLong(path.split("/", -1)[step]);
    }
}
