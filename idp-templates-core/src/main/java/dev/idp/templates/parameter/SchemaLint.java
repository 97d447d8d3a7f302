package dev.idp.templates.parameter;

import dev.idp.templates.problem.NearMiss;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Printable;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.BooleanNode;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.NumberNode;
import dev.idp.templates.yaml.Origin;
import dev.idp.templates.yaml.TextNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.PatternSyntaxException;

/**
 * Finds what is wrong with a schema itself: keywords with the wrong content, patterns that can't be matched safely,
 * references out of the file, property names that programs take for something else.
 *
 * @param tree the schema
 * @param at where it stands in its file
 * @param problems takes what is wrong
 * @param refusedNames what no field may be called
 */
record SchemaLint(SchemaTree tree, Pointer at, Problems problems, Set<String> refusedNames) {
    /** Names that reach into the object model of JavaScript or Java instead of the data. */
    static final Set<String> HARMFUL_NAMES = Set.of("__proto__", "prototype", "constructor", "class");

    private static final Set<String> TYPES =
            Set.of("object", "array", "string", "number", "integer", "boolean", "null");
    private static final Set<String> DIALECTS = Set.of(
            "https://json-schema.org/draft/2020-12/schema",
            "https://json-schema.org/draft/2019-09/schema",
            "http://json-schema.org/draft-07/schema");

    void check() {
        schema(tree.root(), Pointer.ROOT);
        new References(tree, at, problems).check();
    }

    private void schema(Node node, Pointer place) {
        if (node instanceof MapNode map) {
            map.entries().forEach(entry -> keyword(entry, place.then(entry.key())));
        } else if (!(node instanceof BooleanNode)) {
            expected(node, place, "a schema: a map, or true or false");
        }
    }

    private void keyword(MapNode.Entry entry, Pointer place) {
        Optional<Keyword> keyword = Keyword.of(entry.key());
        if (keyword.isEmpty()) {
            misspelt(entry, place);
            return;
        }
        Node content = entry.value();
        switch (keyword.get().content()) {
            case TEXT -> text(keyword.get(), content, place);
            case TEXTS -> texts(content, place);
            case TEXTS_MAP ->
                map(content, place).entries().forEach(item -> texts(item.value(), place.then(item.key())));
            case TYPES -> types(content, place);
            case LIST -> list(content, place);
            case NUMBER, POSITIVE, COUNT -> number(keyword.get(), content, place);
            case TRUTH -> require(content instanceof BooleanNode, content, place, "true or false");
            case PATTERN -> pattern(content, place);
            case SCHEMA -> schema(content, place);
            case SCHEMA_LIST -> schemas(list(content, place), place);
            case SCHEMA_MAP -> schemas(keyword.get(), map(content, place), place);
            case REFUSED ->
                error(
                        entry.keyOrigin(),
                        place,
                        "found " + entry.key() + ", which is not supported",
                        "refer to $defs by $ref: \"#/$defs/NAME\"");
            case ANY -> {}
        }
    }

    private void misspelt(MapNode.Entry entry, Pointer place) {
        NearMiss.of(entry.key(), Keyword.words())
                .ifPresent(near -> problems.warning(
                        ParameterCode.BAD_SCHEMA,
                        entry.keyOrigin().at(at.then(place)),
                        "found the keyword " + Printable.of(entry.key())
                                + ", which JSON Schema doesn't know and ignores",
                        "did you mean \"" + near + "\"?"));
    }

    private void text(Keyword keyword, Node content, Pointer place) {
        if (require(content instanceof TextNode, content, place, "text") && content instanceof TextNode text) {
            if (keyword == Keyword.SCHEMA && !DIALECTS.contains(text.value().replaceFirst("#$", ""))) {
                expected(content, place, "\"https://json-schema.org/draft/2020-12/schema\", or draft 2019-09 or 07");
            } else if (keyword == Keyword.ID && place.tokens().size() > 1) {
                error(content.origin(), place, "found $id inside a schema, expected it at the root only", "remove it");
            }
        }
    }

    private void texts(Node content, Pointer place) {
        ListNode list = list(content, place);
        for (int i = 0; i < list.items().size(); i++) {
            Node item = list.items().get(i);
            if (require(item instanceof TextNode, item, place.then(i), "text") && item instanceof TextNode text) {
                name(text.value(), item.origin(), place.then(i));
            }
        }
    }

    private void types(Node content, Pointer place) {
        if (content instanceof ListNode list) {
            for (int i = 0; i < list.items().size(); i++) {
                type(list.items().get(i), place.then(i));
            }
            require(!list.items().isEmpty(), content, place, "at least one type");
        } else {
            type(content, place);
        }
    }

    private void type(Node content, Pointer place) {
        if (!(content instanceof TextNode text && TYPES.contains(text.value()))) {
            String word = content instanceof TextNode text ? text.value() : "";
            error(
                    content.origin(),
                    place,
                    "found the type " + Expectation.shown(content) + ", expected one of JSON Schema's",
                    NearMiss.hint(word, TYPES));
        }
    }

    private void number(Keyword keyword, Node content, Pointer place) {
        if (!require(content instanceof NumberNode, content, place, "number")
                || !(content instanceof NumberNode number)) {
            return;
        }
        if (keyword.content() == Keyword.Content.POSITIVE) {
            require(number.value().signum() > 0, content, place, "more than 0");
        } else if (keyword.content() == Keyword.Content.COUNT) {
            boolean count = number.value().scale() <= 0
                    && number.value().signum() >= 0
                    && number.value().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
            require(count, content, place, "a whole number from 0");
        }
    }

    private void pattern(Node content, Pointer place) {
        if (require(content instanceof TextNode, content, place, "text") && content instanceof TextNode text) {
            pattern(text.value(), content.origin(), place);
        }
    }

    private void pattern(String expression, Origin origin, Pointer place) {
        try {
            TextPattern.of(expression);
        } catch (PatternSyntaxException fault) {
            String why = fault.getDescription().lines().findFirst().orElse("");
            error(
                    origin,
                    place,
                    "found the pattern " + Printable.of(expression) + " (" + Printable.of(why)
                            + "), expected a regular expression of ECMA-262 without back-references",
                    "");
        }
    }

    private void schemas(ListNode list, Pointer place) {
        for (int i = 0; i < list.items().size(); i++) {
            schema(list.items().get(i), place.then(i));
        }
    }

    private void schemas(Keyword keyword, MapNode map, Pointer place) {
        for (MapNode.Entry entry : map.entries()) {
            Pointer child = place.then(entry.key());
            if (keyword == Keyword.PATTERN_PROPERTIES) {
                pattern(entry.key(), entry.keyOrigin(), child);
            } else if (keyword != Keyword.DEFS && keyword != Keyword.DEFINITIONS) {
                name(entry.key(), entry.keyOrigin(), child);
            }
            schema(entry.value(), child);
        }
    }

    private void name(String name, Origin origin, Pointer place) {
        if (refusedNames.contains(name)) {
            error(
                    origin,
                    place,
                    "found the field name " + name + ", which programs take for something else than data",
                    "choose another name");
        }
    }

    private ListNode list(Node content, Pointer place) {
        require(content instanceof ListNode, content, place, "list");
        return content instanceof ListNode list ? list : ListNode.ofTexts(java.util.List.of());
    }

    private MapNode map(Node content, Pointer place) {
        require(content instanceof MapNode, content, place, "map");
        return content instanceof MapNode map ? map : MapNode.empty();
    }

    private boolean require(boolean fine, Node content, Pointer place, String what) {
        if (!fine) {
            expected(content, place, what);
        }
        return fine;
    }

    private void expected(Node content, Pointer place, String what) {
        error(content.origin(), place, "found " + Expectation.shown(content) + ", expected " + what, "");
    }

    private void error(Origin origin, Pointer place, String message, String hint) {
        problems.error(ParameterCode.BAD_SCHEMA, origin.at(at.then(place)), message, hint);
    }
}
