package dev.idp.templates.forge;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A host on a free port of this machine that behaves like a model, but for the faults that a test asks for. */
final class StubHost implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Asked> requests = new CopyOnWriteArrayList<>();
    private final List<String> violations = new CopyOnWriteArrayList<>();
    private final Map<String, Deque<Answer>> faults = new LinkedHashMap<>();
    private final List<String> losses = new ArrayList<>();
    private int unanswered = -1;
    private int failing = -1;
    private Function<Asked, Answer> model = asked -> Answer.message(404, "Not Found");
    private Optional<ApiFacts> facts = Optional.empty();

    StubHost() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    StubHost behaving(Function<Asked, Answer> other) {
        model = other;
        return this;
    }

    StubHost checkedBy(ApiFacts other) {
        facts = Optional.of(other);
        return this;
    }

    /** Answers so, once each and in this order, when a request line holds the text. */
    synchronized StubHost next(String text, Answer... answers) {
        faults.computeIfAbsent(text, each -> new ArrayDeque<>()).addAll(List.of(answers));
        return this;
    }

    /** Does what a request asks for, and hangs up instead of an answer, once. */
    synchronized StubHost losing(String text) {
        losses.add(text);
        return this;
    }

    /** Does what one request asks for, counted from 1, and hangs up instead of an answer. */
    synchronized StubHost losingNumber(int number) {
        unanswered = number;
        return this;
    }

    /** Does nothing of what one request asks for, counted from 1, and says that it is busy. */
    synchronized StubHost failingNumber(int number) {
        failing = number;
        return this;
    }

    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    List<Asked> requests() {
        return requests;
    }

    List<String> lines() {
        return requests.stream().map(Asked::line).toList();
    }

    List<String> writes() {
        return requests.stream().filter(each -> !each.isRead()).map(Asked::line).toList();
    }

    /** What the API's description does not know of what was asked. */
    List<String> violations() {
        return violations;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Asked asked = Asked.of(exchange);
            requests.add(asked);
            Optional<Answer> fault = fault(asked);
            Answer answer = fault.orElseGet(() -> modelled(asked));
            if (isLost(asked)) {
                return;
            }
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private synchronized Answer modelled(Asked asked) {
        Answer answer = model.apply(asked);
        facts.ifPresent(known -> violations.addAll(known.violations(asked, answer)));
        return answer;
    }

    private synchronized Optional<Answer> fault(Asked asked) {
        if (requests.size() == failing) {
            return Optional.of(Answer.message(502, "busy"));
        }
        return faults.entrySet().stream()
                .filter(each ->
                        asked.line().contains(each.getKey()) && !each.getValue().isEmpty())
                .findFirst()
                .map(each -> each.getValue().remove());
    }

    private synchronized boolean isLost(Asked asked) {
        if (requests.size() == unanswered) {
            return true;
        }
        return losses.stream()
                .filter(asked.line()::contains)
                .findFirst()
                .map(losses::remove)
                .orElse(false);
    }
}
