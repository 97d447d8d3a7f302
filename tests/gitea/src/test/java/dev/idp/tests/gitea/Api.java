package dev.idp.tests.gitea;

import dev.idp.templates.yaml.JsonReader;
import dev.idp.templates.yaml.JsonWriter;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.NumberNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * The API of a server, as one of its users: what people do on its pages.
 *
 * @param root its URL, up to and with {@code /api/v1}
 * @param authorization the header that says who asks
 */
record Api(String root, String authorization) {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    /** What a server answered. */
    record Answer(int status, String body) {
        boolean isGood() {
            return status < 300;
        }

        Node node() {
            return read(body);
        }
    }

    static Node read(String json) {
        return JsonReader.read("reply", json.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    static long number(MapNode map, String field) {
        return map.get(field)
                .map(node -> ((NumberNode) node).value().longValueExact())
                .orElseThrow();
    }

    MapNode map(String path) {
        return (MapNode) good("GET", path, "").node();
    }

    List<MapNode> list(String path) {
        return ((ListNode) good("GET", path, "").node()).maps();
    }

    MapNode post(String path, MapNode body) {
        return (MapNode) good("POST", path, JsonWriter.write(body)).node();
    }

    /** Sends something that has to go well. */
    Answer good(String method, String path, String body) {
        Answer answer = send(method, path, body);
        if (!answer.isGood()) {
            throw new IllegalStateException(method + " " + path + ": " + answer);
        }
        return answer;
    }

    Answer send(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", "application/json");
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
