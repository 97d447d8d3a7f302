package dev.idp.tests.gitea;

import java.util.Map;

/**
 * One request and its answer.
 *
 * @param method the method
 * @param path the path with its query
 * @param body what was sent, or nothing
 * @param status the status of the answer
 * @param headers the headers of the answer that an answer on several pages needs
 * @param answer the body of the answer; nothing where it is no text
 * @param bytes the size of the answer
 */
record Exchange(
        String method, String path, String body, int status, Map<String, String> headers, String answer, int bytes) {
    Exchange {
        headers = Map.copyOf(headers);
    }

    boolean isWriting() {
        return !method.equals("GET");
    }

    boolean isApi() {
        return path.startsWith("/api/");
    }
}
