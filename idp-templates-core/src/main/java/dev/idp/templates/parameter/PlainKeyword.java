package dev.idp.templates.parameter;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.BaseKeywordValidator;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * A keyword that looks at one value and nothing around it. Three of them are our own: {@code type}, for which
 * {@code 2.0} is no integer (JSON Schema calls it one, but Go and Java programs that read a manifest refuse it), and
 * {@code enum} and {@code const}, for which the library loads its JSON writer, in a quarter of a second.
 *
 * @param getValue the keyword
 * @param rule makes the test out of what stands behind the keyword
 */
record PlainKeyword(String getValue, Function<JsonNode, Predicate<JsonNode>> rule) implements Keyword {
    static final List<PlainKeyword> ALL = List.of(
            new PlainKeyword("type", content -> value -> isTyped(content, value)),
            new PlainKeyword("enum", content -> value -> content.valueStream().anyMatch(one -> isSame(one, value))),
            new PlainKeyword("const", content -> value -> isSame(content, value)));

    @Override
    public KeywordValidator newValidator(
            SchemaLocation location, JsonNode content, Schema around, SchemaContext context) {
        return new Validator(this, location, content, around, context);
    }

    private static boolean isTyped(JsonNode types, JsonNode value) {
        return types.isArray()
                ? types.valueStream().anyMatch(type -> isTyped(type, value))
                : switch (types.stringValue()) {
                    case "object" -> value.isObject();
                    case "array" -> value.isArray();
                    case "string" -> value.isString();
                    case "number" -> value.isNumber();
                    case "integer" -> value.isIntegralNumber();
                    case "boolean" -> value.isBoolean();
                    default -> value.isNull();
                };
    }

    /** Numbers are the same that are equal, however they are written. */
    private static boolean isSame(JsonNode one, JsonNode other) {
        return one.equals(
                (a, b) -> {
                    boolean same = a.isNumber() && b.isNumber()
                            ? a.decimalValue().compareTo(b.decimalValue()) == 0
                            : a.equals(b);
                    return same ? 0 : 1;
                },
                other);
    }

    private static final class Validator extends BaseKeywordValidator {
        private final Predicate<JsonNode> test;

        Validator(
                PlainKeyword keyword, SchemaLocation location, JsonNode content, Schema around, SchemaContext context) {
            super(keyword, content, location, around, context);
            this.test = keyword.rule().apply(content);
        }

        @Override
        public void validate(ExecutionContext context, JsonNode node, JsonNode root, NodePath location) {
            if (!test.test(node)) {
                context.addError(error().instanceNode(node)
                        .instanceLocation(location)
                        .evaluationPath(context.getEvaluationPath())
                        .locale(context.getExecutionConfig().getLocale())
                        .build());
            }
        }
    }
}
