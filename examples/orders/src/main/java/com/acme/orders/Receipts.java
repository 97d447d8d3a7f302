package com.acme.orders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs orders with HMAC-SHA256. The key is read each time, so that a new one counts without a restart. */
final class Receipts {
    private static final String ALGORITHM = "HmacSHA256";

    private final Path keyFile;

    Receipts(Path keyFile) {
        this.keyFile = keyFile;
    }

    /**
     * Signs an order.
     *
     * @param order what was placed
     * @return the signature in hexadecimal digits; nothing where there is no key
     */
    Optional<String> sign(Order order) {
        return key().map(key -> HexFormat.of().formatHex(hmac(key, Json.write(order.toJson()))));
    }

    private Optional<String> key() {
        try {
            return Files.exists(keyFile) ? Optional.of(Files.readString(keyFile).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] hmac(String key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform knows " + ALGORITHM, e);
        }
    }
}
