package dev.idp.templates.yaml;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Documents as plain Java data, as our nodes hold it and as other readers find it. Whole numbers and fractions differ. */
final class PlainData {
    private PlainData() {}

    static Object of(Node node) {
        if (node instanceof MapNode map) {
            Map<String, Object> data = new LinkedHashMap<>();
            map.entries().forEach(entry -> data.put(entry.key(), of(entry.value())));
            return data;
        }
        if (node instanceof ListNode list) {
            return list.items().stream().map(PlainData::of).toList();
        }
        if (node instanceof NumberNode number) {
            return number.value().scale() == 0
                    ? number.value().toBigInteger()
                    : (Object) number.value().doubleValue();
        }
        if (node instanceof BooleanNode truth) {
            return truth.value();
        }
        return node instanceof TextNode text ? text.value() : "(null)";
    }

    /** Reads as YAML 1.2 with its core schema. */
    static Object yaml12(String text) {
        return same(new Load(LoadSettings.builder().setSchema(new CoreSchema()).build()).loadFromString(text));
    }

    /** Reads as YAML 1.1. */
    static Object yaml11(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        return same(new Yaml(new SafeConstructor(options)).load(text));
    }

    /** Brings the number types of a reader to ours; a null is no text of anybody. */
    static Object same(Object data) {
        if (data instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((key, value) -> copy.put(key, same(value)));
            return copy;
        }
        if (data instanceof List<?> list) {
            return list.stream().map(PlainData::same).toList();
        }
        if (data instanceof Integer || data instanceof Long || data instanceof BigInteger) {
            return new BigInteger(data.toString());
        }
        if (data instanceof BigDecimal number) {
            return number.doubleValue();
        }
        return data == null ? "(null)" : data;
    }
}
