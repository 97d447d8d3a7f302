package dev.idp.templates.init;

import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.BooleanNode;
import dev.idp.templates.yaml.Interpretation;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.NullNode;
import dev.idp.templates.yaml.NumberNode;
import dev.idp.templates.yaml.Origin;
import dev.idp.templates.yaml.PlainScalar;
import dev.idp.templates.yaml.TextNode;
import dev.idp.templates.yaml.YamlLimits;
import dev.idp.templates.yaml.YamlReader;
import dev.idp.templates.yaml.YamlText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;

/**
 * Reads files that others wrote for Kubernetes: an unquoted scalar is what Kubernetes' own reader takes it for, which
 * follows YAML 1.1 ({@code on}, {@code 0644}).
 *
 * @param file the file as people know it
 */
record LenientYaml(String file) implements Interpretation {
    private static final YamlLimits LIMITS = new YamlLimits(4 << 20, 64, 500_000, 1 << 20, 512);

    /** Reads all documents; empty ones are left out. */
    static List<Node> readAll(String file, byte[] bytes, Problems problems) {
        String text = YamlText.decode(file, bytes, LIMITS);
        return YamlReader.readAll(text, new LenientYaml(file), LIMITS, problems);
    }

    @Override
    public Origin origin(int line, int column) {
        return Origin.of(file, line, column);
    }

    @Override
    public Node scalar(String text, boolean plain, Origin origin, Problems problems) {
        return plain ? typed(text, origin) : new TextNode(text, origin);
    }

    @Override
    public TextNode key(String text, boolean plain, Origin origin, Problems problems) {
        return new TextNode(text, origin);
    }

    private static Node typed(String text, Origin origin) {
        if (text.matches("0[0-7]{1,12}")) {
            return new NumberNode(new BigDecimal(new BigInteger(text, 8)), origin);
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "", "~", "null" -> new NullNode(origin);
            case "yes", "on", "true" -> new BooleanNode(true, origin);
            case "no", "off", "false" -> new BooleanNode(false, origin);
            default -> PlainScalar.typed(text, origin);
        };
    }
}
