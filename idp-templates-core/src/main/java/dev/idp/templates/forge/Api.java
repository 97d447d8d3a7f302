package dev.idp.templates.forge;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.yaml.JsonReader;
import dev.idp.templates.yaml.JsonWriter;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Speaks JSON with one forge about one repository. Calls that read are asked again where the host is busy or wants us to
 * wait, calls that write never. The token goes to the API's own host, and no redirect or page leads anywhere else.
 */
final class Api {
    private static final int MOST_REDIRECTS = 3;
    private static final int MOST_PAGES = 100;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final ApiPlace place;
    private final ApiToken token;
    private final Map<String, String> headers;
    private final Wire wire;
    private final Patience patience;
    private final ApiTrouble trouble;

    /**
     * Prepares.
     *
     * @param place where the API is
     * @param token who we are
     * @param headers what each request says besides, such as {@code Accept}
     * @param patience how long we wait for this host, in all
     * @throws IdpException where no header takes the token
     */
    Api(ApiPlace place, ApiToken token, Map<String, String> headers, Patience patience) {
        this(place, token, headers, new Wire(place.origin().startsWith("http:"), LONGEST), patience);
    }

    Api(ApiPlace place, ApiToken token, Map<String, String> headers, Wire wire, Patience patience) {
        this.place = place;
        this.token = token;
        this.headers = Map.copyOf(headers);
        this.wire = wire;
        this.patience = patience;
        this.trouble = new ApiTrouble(place, token);
        if (!token.isUsable()) {
            throw trouble.unusableToken();
        }
    }

    /** Returns the same conversation, about paths that begin with something else. */
    Api below(String prefix) {
        return new Api(place.below(prefix), token, headers, wire, patience);
    }

    ApiPlace place() {
        return place;
    }

    /** Words for what goes wrong. */
    ApiTrouble trouble() {
        return trouble;
    }

    /** Asks for something that must be done, and returns the map that the host answers with. */
    MapNode map(Call call) {
        return expect(call)
                .body()
                .filter(MapNode.class::isInstance)
                .map(MapNode.class::cast)
                .orElseThrow(() -> trouble.unexpected("no map"));
    }

    /** Asks for something that must be done. */
    Reply expect(Call call) {
        Reply reply = send(call);
        if (!reply.isDone()) {
            throw trouble.of(reply);
        }
        return reply;
    }

    /** Reads a list with all its pages, which the header {@code Link} leads to. */
    List<MapNode> pages(String path) {
        List<MapNode> items = new ArrayList<>();
        Optional<URI> next = Optional.of(place.uri(path));
        for (int page = 1; next.isPresent(); page++) {
            if (page > MOST_PAGES) {
                throw trouble.unexpected("more than " + MOST_PAGES + " pages");
            }
            Reply reply = send(Call.get(path), next.get());
            if (!reply.isDone()) {
                throw trouble.of(reply);
            }
            items.addAll(list(reply).maps());
            next = NextPage.of(reply, next.get());
            next.filter(uri -> !place.isHere(uri)).ifPresent(elsewhere -> {
                throw trouble.moved();
            });
        }
        return items;
    }

    private ListNode list(Reply reply) {
        return reply.body()
                .filter(ListNode.class::isInstance)
                .map(ListNode.class::cast)
                .orElseThrow(() -> trouble.unexpected("no list"));
    }

    /**
     * Asks, and returns what the host answers in the end, also where it refuses.
     *
     * @throws IdpException where there is no way to it, it takes no more requests, leads elsewhere, or answers with
     *     something else than JSON
     */
    Reply send(Call call) {
        return send(call, place.uri(call.path()));
    }

    private Reply send(Call call, URI uri) {
        try {
            int attempt = 1;
            Optional<Reply> reply = attempt(call, uri, attempt);
            while (reply.isEmpty()) {
                reply = attempt(call, uri, ++attempt);
            }
            return reply.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw trouble.unreachable("interrupted", call.isRead());
        }
    }

    /** Asks once, and waits where it is to be asked again. */
    private Optional<Reply> attempt(Call call, URI uri, int attempt) throws InterruptedException {
        Reply reply;
        try {
            reply = followed(call, uri);
        } catch (InterruptedIOException interrupted) {
            throw trouble.unreachable("interrupted", call.isRead());
        } catch (IOException failure) {
            if (call.isRead() && patience.pause(attempt)) {
                return Optional.empty();
            }
            throw trouble.unreachable(Fault.words(failure), call.isRead());
        }
        return again(call, reply, attempt) ? Optional.empty() : Optional.of(reply);
    }

    private boolean again(Call call, Reply reply, int attempt) throws InterruptedException {
        Optional<Duration> told = RateLimit.told(reply);
        if (RateLimit.isReached(reply)) {
            boolean waited = call.isRead() && (told.isPresent() ? patience.sleep(told.get()) : patience.pause(attempt));
            if (!waited) {
                throw trouble.rateLimited(told.orElse(Duration.ofSeconds(-1)));
            }
            return true;
        }
        if (reply.isBusy()) {
            boolean waited = call.isRead() && patience.pause(attempt);
            if (!waited) {
                throw trouble.unreachable("it answers with status " + reply.status(), call.isRead());
            }
            return true;
        }
        return false;
    }

    private Reply followed(Call call, URI start) throws IOException {
        URI uri = start;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            Reply reply = exchange(call, uri);
            if (!reply.isRedirect()) {
                return reply;
            }
            URI from = uri;
            uri = reply.header("location")
                    .filter(location -> call.isRead())
                    .flatMap(location -> NextPage.resolved(from, location))
                    .filter(place::isHere)
                    .orElseThrow(trouble::moved);
        }
        throw trouble.moved();
    }

    private Reply exchange(Call call, URI uri) throws IOException {
        HttpResponse<Optional<byte[]>> response = wire.send(request(call, uri));
        int status = response.statusCode();
        boolean done = status >= 200 && status < 300;
        Optional<Node> body = response.body().filter(bytes -> bytes.length > 0).flatMap(bytes -> json(response, bytes));
        boolean empty = response.body().filter(bytes -> bytes.length == 0).isPresent();
        if (done && body.isEmpty() && !empty) {
            throw trouble.unexpected(
                    response.body().isEmpty() ? "more than " + Wire.LARGEST / 1024 / 1024 + " MiB" : kind(response));
        }
        return new Reply(status, response.headers(), body);
    }

    private HttpRequest request(Call call, URI uri) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .timeout(LONGEST)
                .header("User-Agent", "idp")
                .header("Accept", "application/json");
        headers.forEach(request::setHeader);
        call.body().ifPresent(body -> request.header("Content-Type", "application/json"));
        return request.header("Authorization", token.header())
                .method(
                        call.method(),
                        call.body()
                                .map(body -> BodyPublishers.ofString(JsonWriter.write(body)))
                                .orElseGet(BodyPublishers::noBody))
                .build();
    }

    private Optional<Node> json(HttpResponse<?> response, byte[] bytes) {
        return type(response).contains("json") ? JsonReader.read(place.host(), bytes) : Optional.empty();
    }

    private static String kind(HttpResponse<?> response) {
        String type = type(response);
        return type.contains("json") ? "broken JSON" : type.contains("html") ? "a page of HTML" : "no JSON";
    }

    private static String type(HttpResponse<?> response) {
        return response.headers().firstValue("content-type").orElse("");
    }
}
