package dev.idp.templates.init;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is taken for a secret, and what is not. */
class SecretTextTest {
    @ParameterizedTest
    @CsvSource({
        "DB_PASSWORD, x",
        "spring.datasource.password, x",
        "API_TOKEN, x",
        "CLIENT_SECRET, x",
        "STRIPE_KEY, x",
        "SENTRY_DSN, x",
        "MAIL_PWD, x",
        "DATABASE_URL, postgres://user:pw@host/db",
        "REDIS, redis://:pw@host:6379",
        "JDBC, jdbc:postgresql://host/db?user=a&password=b",
        "CERT, -----BEGIN PRIVATE KEY-----",
        "ANY, ghp_0123456789abcdefghijABCDEFGHIJ",
        "ANY, AKIAIOSFODNN7EXAMPLE",
        "ANY, eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.abc",
        "application.properties, spring.datasource.password=hunter2",
        "config.yaml, '  apiKey: abc123'"
    })
    void secrets_are_told_by_name_or_shape(String name, String value) {
        assertThat(SecretText.is(name, value)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "LOG_LEVEL, info",
        "TOKEN_TTL, 60",
        "PASSWORD_FILE, /secrets/db/password",
        "DATABASE_URL, postgres://host:5432/db",
        "KEYCLOAK_URL, https://id.acme.example/realms/dev",
        "DB_PASSWORD, ''",
        "DB_PASSWORD, $(OTHER)",
        "MONKEY, banana",
        "application.properties, spring.datasource.password=${DB_PASSWORD}",
        "config.yaml, 'currency: EUR'"
    })
    void what_is_only_about_secrets_is_none(String name, String value) {
        assertThat(SecretText.is(name, value)).isFalse();
    }
}
