package dev.idp.templates.parameter;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a JSON Schema may say: each keyword, with what stands behind it and whether it judges values. */
enum Keyword {
    SCHEMA("$schema", Content.TEXT, false),
    ID("$id", Content.TEXT, false),
    COMMENT("$comment", Content.TEXT, false),
    REF("$ref", Content.TEXT, true),
    DEFS("$defs", Content.SCHEMA_MAP, true),
    DEFINITIONS("definitions", Content.SCHEMA_MAP, true),

    TITLE("title", Content.TEXT, false),
    DESCRIPTION("description", Content.TEXT, false),
    DEFAULT("default", Content.ANY, false),
    EXAMPLES("examples", Content.ANY, false),
    EXAMPLE("example", Content.ANY, false),
    DEPRECATED("deprecated", Content.ANY, false),
    READ_ONLY("readOnly", Content.ANY, false),
    WRITE_ONLY("writeOnly", Content.ANY, false),
    CONTENT_ENCODING("contentEncoding", Content.TEXT, false),
    CONTENT_MEDIA_TYPE("contentMediaType", Content.TEXT, false),
    ENUM_NAMES("enumNames", Content.ANY, false),
    ERROR_MESSAGE("errorMessage", Content.ANY, false),

    TYPE("type", Content.TYPES, true),
    ENUM("enum", Content.LIST, true),
    CONST("const", Content.ANY, true),
    MINIMUM("minimum", Content.NUMBER, true),
    MAXIMUM("maximum", Content.NUMBER, true),
    EXCLUSIVE_MINIMUM("exclusiveMinimum", Content.NUMBER, true),
    EXCLUSIVE_MAXIMUM("exclusiveMaximum", Content.NUMBER, true),
    MULTIPLE_OF("multipleOf", Content.POSITIVE, true),
    MIN_LENGTH("minLength", Content.COUNT, true),
    MAX_LENGTH("maxLength", Content.COUNT, true),
    PATTERN("pattern", Content.PATTERN, true),
    FORMAT("format", Content.TEXT, true),
    MIN_ITEMS("minItems", Content.COUNT, true),
    MAX_ITEMS("maxItems", Content.COUNT, true),
    UNIQUE_ITEMS("uniqueItems", Content.TRUTH, true),
    CONTAINS("contains", Content.SCHEMA, true),
    MIN_CONTAINS("minContains", Content.COUNT, true),
    MAX_CONTAINS("maxContains", Content.COUNT, true),
    PREFIX_ITEMS("prefixItems", Content.SCHEMA_LIST, true),
    ITEMS("items", Content.SCHEMA, true),
    UNEVALUATED_ITEMS("unevaluatedItems", Content.SCHEMA, true),
    MIN_PROPERTIES("minProperties", Content.COUNT, true),
    MAX_PROPERTIES("maxProperties", Content.COUNT, true),
    REQUIRED("required", Content.TEXTS, true),
    DEPENDENT_REQUIRED("dependentRequired", Content.TEXTS_MAP, true),
    DEPENDENT_SCHEMAS("dependentSchemas", Content.SCHEMA_MAP, true),
    DEPENDENCIES("dependencies", Content.SCHEMA_MAP, false),
    PROPERTIES("properties", Content.SCHEMA_MAP, true),
    PATTERN_PROPERTIES("patternProperties", Content.SCHEMA_MAP, true),
    ADDITIONAL_PROPERTIES("additionalProperties", Content.SCHEMA, true),
    PROPERTY_NAMES("propertyNames", Content.SCHEMA, true),
    UNEVALUATED_PROPERTIES("unevaluatedProperties", Content.SCHEMA, true),
    ALL_OF("allOf", Content.SCHEMA_LIST, true),
    ANY_OF("anyOf", Content.SCHEMA_LIST, true),
    ONE_OF("oneOf", Content.SCHEMA_LIST, true),
    NOT("not", Content.SCHEMA, true),
    IF("if", Content.SCHEMA, true),
    THEN("then", Content.SCHEMA, true),
    ELSE("else", Content.SCHEMA, true),

    /** Read with the list behind {@code items}, see {@link SchemaTree}. */
    ADDITIONAL_ITEMS("additionalItems", Content.SCHEMA, false),

    ANCHOR("$anchor", Content.REFUSED, false),
    DYNAMIC_ANCHOR("$dynamicAnchor", Content.REFUSED, false),
    DYNAMIC_REF("$dynamicRef", Content.REFUSED, false),
    RECURSIVE_REF("$recursiveRef", Content.REFUSED, false),
    RECURSIVE_ANCHOR("$recursiveAnchor", Content.REFUSED, false),
    VOCABULARY("$vocabulary", Content.REFUSED, false);

    /** What stands behind a keyword. */
    enum Content {
        ANY,
        TEXT,
        TEXTS,
        TEXTS_MAP,
        TYPES,
        LIST,
        NUMBER,
        POSITIVE,
        COUNT,
        TRUTH,
        PATTERN,
        SCHEMA,
        SCHEMA_LIST,
        SCHEMA_MAP,
        REFUSED
    }

    private static final Map<String, Keyword> BY_WORD = Arrays.stream(values())
            .collect(Collectors.toMap(Keyword::word, keyword -> keyword, (a, b) -> a, LinkedHashMap::new));

    private final String word;
    private final Content content;
    private final boolean judging;

    Keyword(String word, Content content, boolean judging) {
        this.word = word;
        this.content = content;
        this.judging = judging;
    }

    static Optional<Keyword> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    static Collection<String> words() {
        return BY_WORD.keySet();
    }

    String word() {
        return word;
    }

    Content content() {
        return content;
    }

    /** Tells whether the keyword takes part in the verdict; the others explain. */
    boolean judging() {
        return judging;
    }
}
