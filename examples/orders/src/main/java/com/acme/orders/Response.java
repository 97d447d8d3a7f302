package com.acme.orders;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What is sent back.
 *
 * @param status HTTP status
 * @param headers HTTP headers
 * @param body the text
 */
record Response(int status, Map<String, String> headers, String body) {

    static Response json(int status, Object value) {
        return new Response(status, Map.of("Content-Type", "application/json"), Json.write(value));
    }

    static Response text(int status, String text) {
        return new Response(status, Map.of("Content-Type", "text/plain; charset=utf-8"), text);
    }

    static Response metrics(String text) {
        return new Response(200, Map.of("Content-Type", "text/plain; version=0.0.4; charset=utf-8"), text);
    }

    static Response error(int status, String message) {
        return json(status, Map.of("error", message));
    }

    static Response unauthorized() {
        Map<String, String> headers = Map.of("Content-Type", "application/json", "WWW-Authenticate", "Bearer");
        return new Response(401, headers, Json.write(Map.of("error", "show a valid bearer token")));
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
