package com.acme.orders;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/** Asks the identity provider whether a token is good (OAuth 2.0 Token Introspection, RFC 7662). */
final class Introspection {
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Settings.Identity identity;

    Introspection(Settings.Identity identity) {
        this.identity = identity;
    }

    /**
     * Checks a token.
     *
     * @param token what the caller showed
     * @return true where the provider says that it is active
     * @throws Rejected when the provider gives no answer
     */
    boolean isActive(String token) {
        try {
            HttpResponse<String> response = client.send(request(token), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new Rejected(503, "the identity provider answers with " + response.statusCode());
            }
            return JsonReader.read(response.body()) instanceof Map<?, ?> answer
                    && Boolean.TRUE.equals(answer.get("active"));
        } catch (IOException | IllegalArgumentException e) {
            throw new Rejected(503, "the identity provider cannot be asked");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Rejected(503, "the service is stopping");
        }
    }

    private HttpRequest request(String token) {
        String client = encode(identity.clientId()) + ":" + encode(identity.clientSecret());
        String credentials = Base64.getEncoder().encodeToString(client.getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(identity.issuer() + "/protocol/openid-connect/token/introspect"))
                .timeout(Duration.ofSeconds(5))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("token=" + encode(token)))
                .build();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
