package dev.idp.templates.forge;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.idp.templates.yaml.JsonReader;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** Answers as a real server did, where it is asked as that server was; everything else is a difference. */
final class GiteaReplay implements AutoCloseable {
    static final String TOKEN = "replayed";
    private static final String RECORDED = "http://127.0.0.1:1/";

    private final HttpServer server;
    private final Queue<MapNode> expected = new ArrayDeque<>();
    private final List<String> differences = new ArrayList<>();

    GiteaReplay() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** Expects these requests from now on, in this order. */
    void expect(ListNode said) {
        expected.addAll(said.maps());
    }

    /** What was asked otherwise, or not at all, since the last look. */
    List<String> differences() {
        List<String> all = new ArrayList<>(differences);
        expected.forEach(each -> all.add("not asked: " + each.text("request").orElseThrow()));
        differences.clear();
        expected.clear();
        return all;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            byte[] body = exchange.getRequestBody().readAllBytes();
            String token = exchange.getRequestHeaders().getFirst("Authorization");
            MapNode next = expected.peek();
            if (next == null || !isAsRecorded(next, request, body) || !("token " + TOKEN).equals(token)) {
                differences.add("asked: " + request + " " + new String(body, StandardCharsets.UTF_8));
                exchange.sendResponseHeaders(418, -1);
                return;
            }
            expected.remove();
            send(exchange, next);
        }
    }

    private static boolean isAsRecorded(MapNode recorded, String request, byte[] body) {
        String text = recorded.text("body").orElse("");
        return recorded.text("request").orElseThrow().equals(request)
                && (text.isEmpty()
                        ? body.length == 0
                        : JsonReader.read("", text.getBytes(StandardCharsets.UTF_8))
                                .equals(JsonReader.read("", body)));
    }

    private void send(HttpExchange exchange, MapNode recorded) throws IOException {
        byte[] answer = recorded.text("answer")
                .orElse("")
                .replace(RECORDED, "http://" + host() + "/")
                .getBytes(StandardCharsets.UTF_8);
        int status = Integer.parseInt(recorded.get("status").orElseThrow().toString());
        exchange.getResponseHeaders().set("Content-Type", "application/json;charset=utf-8");
        exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
        if (answer.length > 0) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(answer);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
