package dev.idp.templates.render;

import freemarker.template.TemplateCollectionModelEx;
import freemarker.template.TemplateHashModelEx2;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelIterator;
import freemarker.template.TemplateSequenceModel;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Models as a list.
 *
 * @param models the items; null for missing ones
 */
record Models(List<@Nullable TemplateModel> models) implements TemplateSequenceModel, TemplateCollectionModelEx {
    @Override
    public @Nullable TemplateModel get(int index) {
        return index >= 0 && index < models.size() ? models.get(index) : null;
    }

    @Override
    public int size() {
        return models.size();
    }

    @Override
    public boolean isEmpty() {
        return models.isEmpty();
    }

    @Override
    public TemplateModelIterator iterator() {
        return new Each(models.iterator());
    }

    /**
     * One after the other.
     *
     * @param models the items
     */
    record Each(Iterator<@Nullable TemplateModel> models) implements TemplateModelIterator {
        @Override
        public @Nullable TemplateModel next() {
            return models.next();
        }

        @Override
        public boolean hasNext() {
            return models.hasNext();
        }
    }

    /**
     * A key and its value.
     *
     * @param key a text
     * @param value null for a written null
     */
    record Pair(TemplateModel key, @Nullable TemplateModel value) implements TemplateHashModelEx2.KeyValuePair {
        @Override
        public TemplateModel getKey() {
            return key;
        }

        @Override
        public @Nullable TemplateModel getValue() {
            return value;
        }
    }
}
