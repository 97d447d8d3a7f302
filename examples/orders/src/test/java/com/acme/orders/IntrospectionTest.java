package com.acme.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Placing an order as seen by the identity provider. */
class IntrospectionTest {
    private static final String TEA = "{\"item\":\"tea\",\"quantity\":2}";

    private HttpServer provider;
    private OrderServer server;
    private Http http;

    @BeforeEach
    void start() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/realms/dev/protocol/openid-connect/token/introspect", IntrospectionTest::introspect);
        provider.start();
        server = OrderServer.start(Settings.from(Map.of(
                "PORT", "0",
                "DRAIN_SECONDS", "0",
                "OIDC_ISSUER", "http://localhost:" + provider.getAddress().getPort() + "/realms/dev",
                "OIDC_CLIENT_ID", "shop.dev.orders",
                "OIDC_CLIENT_SECRET", "p:w")));
        http = new Http(server.port());
    }

    @AfterEach
    void stop() {
        server.close();
        provider.stop(0);
    }

    /** Knows one client, shop.dev.orders with the secret p:w, and one token, good&plenty. */
    private static void introspect(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String credentials = exchange.getRequestHeaders().getFirst("Authorization");
        boolean known = "Basic c2hvcC5kZXYub3JkZXJzOnAlM0F3".equals(credentials);
        byte[] answer = ("{\"active\":" + form.equals("token=good%26plenty") + "}").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(known ? 200 : 401, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    @Test
    void an_active_token_places_an_order() {
        assertEquals(
                201,
                http.post("/orders", TEA, "Authorization", "Bearer good&plenty").statusCode());
    }

    @Test
    void another_token_is_refused() {
        assertEquals(
                401, http.post("/orders", TEA, "Authorization", "Bearer bad").statusCode());
    }

    @Test
    void no_token_is_refused() {
        assertEquals(401, http.post("/orders", TEA).statusCode());
    }

    @Test
    void without_the_provider_no_order_is_placed() {
        provider.stop(0);

        assertEquals(
                503,
                http.post("/orders", TEA, "Authorization", "Bearer good&plenty").statusCode());
    }
}
