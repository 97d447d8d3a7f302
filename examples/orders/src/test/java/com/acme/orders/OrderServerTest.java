package com.acme.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderServerTest {
    private static final String TEA = "{\"item\":\"tea\",\"quantity\":2}";

    @TempDir
    private Path directory;

    private OrderServer server;
    private Http http;

    @BeforeEach
    void start() throws IOException {
        start(Map.of());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void start(Map<String, String> variables) throws IOException {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("PORT", "0");
        environment.put("DRAIN_SECONDS", "0");
        environment.put("CONFIG_DIR", directory.toString());
        environment.put("SECRETS_DIR", directory.toString());
        environment.putAll(variables);
        server = OrderServer.start(Settings.from(environment));
        http = new Http(server.port());
    }

    private void restart(Map<String, String> variables) throws IOException {
        server.close();
        start(variables);
    }

    @Test
    void an_order_is_placed_and_listed() {
        HttpResponse<String> placed = http.post("/orders", TEA);

        assertEquals(201, placed.statusCode());
        assertEquals("{\"id\":1,\"item\":\"tea\",\"quantity\":2,\"currency\":\"EUR\"}", placed.body());
        assertEquals("{\"orders\":[" + placed.body() + "]}", http.get("/orders").body());
    }

    @Test
    void any_text_comes_back_as_it_was_sent() {
        String item = "\u00e9\ud83c\udf75 \"quoted\" \\ \n\t\u2028";
        http.post("/orders", Json.write(Map.of("item", item, "quantity", 1)));

        List<?> orders = (List<?>) Http.json(http.get("/orders")).get("orders");
        assertEquals(item, ((Map<?, ?>) orders.get(0)).get("item"));
    }

    @Test
    void a_whole_number_may_be_written_with_a_fraction() {
        HttpResponse<String> placed = http.post("/orders", "{\"item\":\"tea\",\"quantity\":2.0}");

        assertEquals(new BigDecimal(2), Http.json(placed).get("quantity"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{}",
                "{\"item\":\"tea\"}",
                "{\"item\":\" \",\"quantity\":1}",
                "{\"item\":\"tea\",\"quantity\":0}",
                "{\"item\":\"tea\",\"quantity\":101}",
                "{\"item\":\"tea\",\"quantity\":1.5}",
                "{\"item\":\"tea\",\"quantity\":\"1\"}"
            })
    void a_wrong_order_is_refused_with_the_reason(String body) {
        HttpResponse<String> refused = http.post("/orders", body);

        assertEquals(400, refused.statusCode());
        assertTrue(refused.body().startsWith("{\"error\":\""), refused.body());
        assertEquals("{\"orders\":[]}", http.get("/orders").body());
    }

    @Test
    void a_body_of_more_than_64_kib_is_refused() {
        assertEquals(413, http.post("/orders", "x".repeat(64 * 1024 + 1)).statusCode());
    }

    @Test
    void a_body_that_is_no_utf_8_is_refused() {
        byte[] latin1 = {'"', (byte) 0xE9, '"'};
        HttpRequest.Builder request = http.request("/orders").POST(HttpRequest.BodyPublishers.ofByteArray(latin1));

        assertEquals(400, http.send(request).statusCode());
    }

    @ParameterizedTest
    @CsvSource({"/, 404", "/orders/1, 404", "/ordersx, 404"})
    void an_unknown_path_is_not_found(String path, int status) {
        assertEquals(status, http.get(path).statusCode());
    }

    @Test
    void a_known_path_says_which_methods_it_takes() {
        HttpResponse<String> refused = http.send(http.request("/orders").DELETE());

        assertEquals(405, refused.statusCode());
        assertEquals("GET, POST", refused.headers().firstValue("Allow").orElseThrow());
    }

    @Test
    void the_configuration_file_sets_currency_and_limit() throws IOException {
        Files.writeString(directory.resolve("orders.properties"), "currency=CHF\nmax-quantity=1\n");
        restart(Map.of());

        assertEquals(400, http.post("/orders", TEA).statusCode());
        HttpResponse<String> placed = http.post("/orders", "{\"item\":\"tea\",\"quantity\":1}");
        assertEquals("CHF", Http.json(placed).get("currency"));
    }

    @Test
    void receipts_follow_the_key_in_the_file_without_a_restart() throws IOException {
        Path key = Files.createDirectory(directory.resolve("receipts")).resolve("signing-key");
        Files.writeString(key, "one\n");
        Object first = Http.json(http.post("/orders", TEA)).get("receipt");
        Files.writeString(key, "two\n");
        Object second = Http.json(http.post("/orders", TEA)).get("receipt");

        // printf '{"id":1,"item":"tea","quantity":2,"currency":"EUR"}' | openssl dgst -sha256 -hmac one
        assertEquals("1a2de223b6b5c7af89f7c7d0407658a35d354ee15e481a1b272f7df5a3482557", first);
        // printf '{"id":2,"item":"tea","quantity":2,"currency":"EUR"}' | openssl dgst -sha256 -hmac two
        assertEquals("09092b27ee7140a9f8283030a87b9e9c6a676fd7cef77754c33ace253d0f40c3", second);
    }

    @Test
    void with_a_warehouse_token_only_the_warehouse_reads_orders() throws IOException {
        restart(Map.of("WAREHOUSE_TOKEN", "let-me-in"));

        assertEquals(
                200, http.get("/orders", "Authorization", "Bearer let-me-in").statusCode());
        assertEquals(
                401, http.get("/orders", "Authorization", "Bearer let-me-out").statusCode());
        HttpResponse<String> refused = http.get("/orders");
        assertEquals(401, refused.statusCode());
        assertEquals("Bearer", refused.headers().firstValue("WWW-Authenticate").orElseThrow());
    }

    @Test
    void metrics_count_requests_and_orders() {
        http.post("/orders", TEA);
        http.post("/orders", "{}");
        http.get("/made/up");

        HttpResponse<String> metrics = http.get("/metrics");
        assertEquals(
                "text/plain; version=0.0.4; charset=utf-8",
                metrics.headers().firstValue("Content-Type").orElseThrow());
        assertEquals("""
                # HELP http_requests_total Requests that were answered.
                # TYPE http_requests_total counter
                http_requests_total{method="POST",path="/orders",status="201"} 1
                http_requests_total{method="POST",path="/orders",status="400"} 1
                http_requests_total{method="other",path="other",status="404"} 1
                # HELP orders_placed_total Orders that were placed.
                # TYPE orders_placed_total counter
                orders_placed_total 1
                """, metrics.body());
    }

    @Test
    void a_running_service_is_live_and_ready() {
        assertEquals(200, http.get("/health/live").statusCode());
        assertEquals(200, http.get("/health/ready").statusCode());
    }

    @Test
    void a_stopping_service_is_not_ready_and_still_serves() throws Exception {
        restart(Map.of("DRAIN_SECONDS", "2"));
        CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::close);
        while (http.get("/health/ready").statusCode() == 200) {
            TimeUnit.MILLISECONDS.sleep(10);
        }

        assertEquals(201, http.post("/orders", TEA).statusCode());
        assertEquals(200, http.get("/health/live").statusCode());
        stopped.get(10, TimeUnit.SECONDS);
    }
}
