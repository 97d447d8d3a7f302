package dev.idp.templates.render;

import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModelEx2;
import freemarker.template.TemplateModel;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Models as a map.
 *
 * @param pairs the keys, as they know their reads, and the values, by key and in order
 */
record ModelMap(Map<String, Models.Pair> pairs) implements TemplateHashModelEx2 {
    @Override
    public @Nullable TemplateModel get(String key) {
        Models.Pair pair = pairs.get(key);
        return pair == null ? null : pair.value();
    }

    @Override
    public int size() {
        return pairs.size();
    }

    @Override
    public boolean isEmpty() {
        return pairs.isEmpty();
    }

    @Override
    public TemplateCollectionModel keys() {
        List<@Nullable TemplateModel> keys = new ArrayList<>();
        pairs.values().forEach(pair -> keys.add(pair.key()));
        return new Models(keys);
    }

    @Override
    public TemplateCollectionModel values() {
        List<@Nullable TemplateModel> values = new ArrayList<>();
        pairs.values().forEach(pair -> values.add(pair.value()));
        return new Models(values);
    }

    @Override
    public KeyValuePairIterator keyValuePairIterator() {
        Iterator<Models.Pair> each = pairs.values().iterator();
        return new KeyValuePairIterator() {
            @Override
            public boolean hasNext() {
                return each.hasNext();
            }

            @Override
            public KeyValuePair next() {
                return each.next();
            }
        };
    }
}
