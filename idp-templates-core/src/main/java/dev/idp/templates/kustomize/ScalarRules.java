package dev.idp.templates.kustomize;

import dev.idp.templates.yaml.Characters;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.NumberNode;
import dev.idp.templates.yaml.TextNode;
import java.math.BigDecimal;
import java.util.Optional;

/** What no key and no value may be, because a reader on the way to the cluster loses it or changes it. */
final class ScalarRules {
    private static final BigDecimal LOWEST = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal HIGHEST = new BigDecimal("18446744073709551615");
    private static final int LONGEST_KEY = 500;

    private ScalarRules() {}

    /** Tells why a key is refused. */
    static Optional<String> keyRefusal(String key) {
        if (key.isEmpty() || key.equals("<<") || key.equals("=")) {
            return Optional.of("found the key \"" + key + "\", which is lost when an overlay is built");
        }
        if (key.length() > LONGEST_KEY) {
            return Optional.of("found a key of " + key.length() + " characters, expected at most " + LONGEST_KEY);
        }
        return Characters.refusal(key).map(reason -> "found a " + reason + " in a key");
    }

    /** Tells why a value is refused. */
    static Optional<String> valueRefusal(Node value) {
        if (value instanceof TextNode text) {
            return text.value().equals("<<") || text.value().equals("=")
                    ? Optional.of("found the text " + text.value() + ", which YAML 1.1 readers do not take for text")
                    : Characters.refusal(text.value()).map(reason -> "found a " + reason);
        }
        return value instanceof NumberNode number && !survives(number.value())
                ? Optional.of("found the number " + number.asText() + ", of which JSON readers lose digits")
                : Optional.empty();
    }

    /** Says what to do about a refused value. */
    static String hint(Node value) {
        return value instanceof NumberNode ? "write fewer digits, or a text in quotes" : "choose another text";
    }

    /** Whole numbers are read as 64-bit integers, all others as floating point. */
    private static boolean survives(BigDecimal number) {
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        return whole
                ? number.compareTo(LOWEST) >= 0 && number.compareTo(HIGHEST) <= 0
                : new BigDecimal(Double.toString(number.doubleValue())).compareTo(number) == 0;
    }
}
