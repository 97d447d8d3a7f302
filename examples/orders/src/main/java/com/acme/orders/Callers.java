package com.acme.orders;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** Decides by the bearer token of a request what its caller may do. */
final class Callers {
    private final Optional<String> warehouseToken;
    private final Optional<Introspection> introspection;

    Callers(Settings settings) {
        this.warehouseToken = settings.warehouseToken();
        this.introspection = settings.identity().map(Introspection::new);
    }

    boolean mayRead(Optional<String> token) {
        return warehouseToken.isEmpty()
                || token.filter(shown -> isSame(shown, warehouseToken.get())).isPresent();
    }

    boolean mayPlace(Optional<String> token) {
        return introspection.isEmpty()
                || token.filter(introspection.get()::isActive).isPresent();
    }

    /** Takes the same time for every wrong token. */
    private static boolean isSame(String shown, String expected) {
        return MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }
}
