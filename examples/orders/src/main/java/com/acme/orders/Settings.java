package com.acme.orders;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What the service is told from outside.
 *
 * @param port where it listens; 0 for any free port
 * @param drain how long it goes on serving after a SIGTERM, until no new requests arrive
 * @param currency the currency of every order, an ISO 4217 code
 * @param maxQuantity the most of one item that an order may hold
 * @param receiptKey the file of the key that signs receipts; it may be missing, then orders have no receipt
 * @param warehouseToken what the warehouse shows to read the orders; nothing lets everybody read them
 * @param identity where tokens of callers are checked; nothing lets everybody place orders
 */
record Settings(
        int port,
        Duration drain,
        String currency,
        int maxQuantity,
        Path receiptKey,
        Optional<String> warehouseToken,
        Optional<Identity> identity) {

    /**
     * The service's client at the identity provider.
     *
     * @param issuer address of the realm
     * @param clientId name of the client
     * @param clientSecret its secret
     */
    record Identity(URI issuer, String clientId, String clientSecret) {}

    /**
     * Reads the settings, with defaults that suit a laptop.
     *
     * @param environment the variables of the process
     * @return the settings
     * @throws IOException when the configuration file cannot be read
     */
    static Settings from(Map<String, String> environment) throws IOException {
        Path config = Path.of(environment.getOrDefault("CONFIG_DIR", "/config"), "orders.properties");
        Path secrets = Path.of(environment.getOrDefault("SECRETS_DIR", "/secrets"));
        Properties properties = read(config);
        return new Settings(
                Integer.parseInt(environment.getOrDefault("PORT", "8080")),
                Duration.ofSeconds(Long.parseLong(environment.getOrDefault("DRAIN_SECONDS", "5"))),
                properties.getProperty("currency", "EUR"),
                Integer.parseInt(properties.getProperty("max-quantity", "100")),
                secrets.resolve("receipts").resolve("signing-key"),
                Optional.ofNullable(environment.get("WAREHOUSE_TOKEN")),
                identity(environment));
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
        }
        return properties;
    }

    private static Optional<Identity> identity(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("OIDC_ISSUER"))
                .map(issuer -> new Identity(
                        URI.create(issuer),
                        required(environment, "OIDC_CLIENT_ID"),
                        required(environment, "OIDC_CLIENT_SECRET")));
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null) {
            throw new IllegalStateException("OIDC_ISSUER is set, but " + name + " is not");
        }
        return value;
    }
}
