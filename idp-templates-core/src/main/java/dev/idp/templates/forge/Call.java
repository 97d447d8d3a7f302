package dev.idp.templates.forge;

import dev.idp.templates.yaml.MapNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is asked of an API.
 *
 * @param method in upper case
 * @param path below the API's prefix, from its first slash, with its query; names in it are encoded
 * @param body what is sent along, as JSON
 */
record Call(String method, String path, Optional<MapNode> body) {
    static Call get(String path) {
        return new Call("GET", path, Optional.empty());
    }

    static Call post(String path, MapNode body) {
        return new Call("POST", path, Optional.of(body));
    }

    static Call put(String path, MapNode body) {
        return new Call("PUT", path, Optional.of(body));
    }

    static Call patch(String path, MapNode body) {
        return new Call("PATCH", path, Optional.of(body));
    }

    /** Tells whether it changes nothing, so that it may be asked once more. */
    boolean isRead() {
        return method.equals("GET");
    }

    /** Writes a name so that it is one step of a path, or one value of a query. */
    static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Writes a query, in the order of its names. */
    static String query(Map<String, String> values) {
        return new TreeMap<>(values)
                .entrySet().stream()
                        .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }
}
