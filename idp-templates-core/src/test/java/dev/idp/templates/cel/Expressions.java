package dev.idp.templates.cel;

import dev.idp.templates.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Evaluates single expressions. */
final class Expressions {
    private static final Object OBJECT =
            ObjectValue.of(YamlReader.read("object.yaml", """
            list: [a, b]
            map: {k: v}
            for: 5m
            a-b: 1
            x.y/z: 2
            a__b: 3
            namespace: "n"
            """.getBytes(StandardCharsets.UTF_8)));

    private Expressions() {}

    static Object object() {
        return OBJECT;
    }

    static Object value(String text) throws ExpressionCompiler.Refused {
        Expression expression = new ExpressionCompiler(false).compile("", text, ExpressionCompiler.Result.ANY);
        Expression read = ExpressionText.read(ExpressionWriter.write(expression));
        return read.value(Scope.of(
                name -> name.equals("object") ? Optional.of(OBJECT) : Optional.empty(),
                new Trail("idp.dev/waivers"),
                new Budget()));
    }

    static List<String> lines(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(Expressions.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }
}
