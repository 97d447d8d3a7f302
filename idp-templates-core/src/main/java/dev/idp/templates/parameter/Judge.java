package dev.idp.templates.parameter;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.DialectId;
import com.networknt.schema.keyword.KeywordType;
import com.networknt.schema.keyword.NonValidationKeyword;
import com.networknt.schema.path.NodePath;
import com.networknt.schema.regex.RegularExpression;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.yaml.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Asks the JSON Schema validator. Everything that the library calls its own stays in here. */
final class Judge {
    private final JsonNode document;
    private final Map<Pointer, Schema> compiled = new HashMap<>();

    Judge(SchemaTree schema) {
        this.document = JsonTree.schema(schema.root());
    }

    /** The library's parts, made when the first value is judged. */
    private static final class Library {
        private static final String VOCABULARY = "https://json-schema.org/draft/2020-12/vocab/";
        private static final List<String> VOCABULARIES =
                List.of("core", "applicator", "unevaluated", "validation", "format-annotation");
        static final SchemaRegistry REGISTRY = SchemaRegistry.withDialect(
                dialect(), builder -> builder.schemaCacheEnabled(false).schemaRegistryConfig(config()));

        private Library() {}

        private static Dialect dialect() {
            return Dialect.builder(DialectId.DRAFT_2020_12)
                    .specificationVersion(SpecificationVersion.DRAFT_2020_12)
                    .idKeyword("$id")
                    .formats(TextFormat.ALL)
                    .keywords(List.of(KeywordType.TRUE, KeywordType.FALSE))
                    .keywords(PlainKeyword.ALL)
                    .keyword(new NonValidationKeyword("definitions"))
                    .vocabularies(
                            vocabularies -> VOCABULARIES.forEach(word -> vocabularies.put(VOCABULARY + word, true)))
                    .build();
        }

        private static SchemaRegistryConfig config() {
            return SchemaRegistryConfig.builder()
                    .locale(Locale.ROOT)
                    .formatAssertionsEnabled(true)
                    .regularExpressionFactory(Judge::expression)
                    .build();
        }
    }

    /**
     * Finds everything that a value has against the whole schema.
     *
     * @throws CostlyMatch where a text can't be matched within the limit; then there is no verdict
     */
    List<Fault> faults(Node value) {
        return schemaAt(Pointer.ROOT).validate(JsonTree.value(value)).stream()
                .map(Judge::fault)
                .toList();
    }

    /** Tells whether a value fits a part of the schema; without a verdict it doesn't. */
    boolean fits(Pointer part, Node value) {
        try {
            return schemaAt(part).validate(JsonTree.value(value)).isEmpty();
        } catch (CostlyMatch noVerdict) {
            return false;
        }
    }

    private synchronized Schema schemaAt(Pointer part) {
        Schema known = compiled.get(part);
        Schema schema = known == null ? compile(part) : known;
        compiled.put(part, schema);
        return schema;
    }

    private Schema compile(Pointer part) {
        if (part.tokens().isEmpty()) {
            return Library.REGISTRY.getSchema(document);
        }
        NodePath fragment = SchemaLocation.Fragment.of(part.toString());
        return schemaAt(Pointer.ROOT).getSubSchema(fragment);
    }

    private static RegularExpression expression(String source) {
        TextPattern pattern = TextPattern.of(source);
        return text -> switch (pattern.match(text)) {
            case FITS -> true;
            case FITS_NOT -> false;
            case TOO_COSTLY -> throw new CostlyMatch(source, text);
        };
    }

    private static Fault fault(Error error) {
        Object[] arguments = error.getArguments();
        String detail = error.getProperty();
        if (error.getKeyword().equals("oneOf") && arguments.length > 1) {
            detail = String.valueOf(arguments[1]);
        } else if (error.getKeyword().equals("dependentRequired") && arguments.length > 0) {
            detail = String.valueOf(arguments[0]);
        }
        return new Fault(
                error.getKeyword(),
                tokens(error.getEvaluationPath()),
                new Pointer(tokens(error.getSchemaLocation().getFragment())),
                new Pointer(tokens(error.getInstanceLocation())),
                detail == null ? "" : detail);
    }

    private static List<String> tokens(NodePath path) {
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < path.getNameCount(); i++) {
            tokens.add(path.getName(i));
        }
        return tokens;
    }
}
