package dev.idp.templates.render;

import dev.idp.templates.render.Frames.Evaluation;
import dev.idp.templates.yaml.Origin.Read;
import freemarker.core.SyntaxNode;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateCollectionModelEx;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateHashModelEx2;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateModelIterator;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A computed value that remembers the data it was computed from: whoever reads it reads that data too. What is data
 * itself, or remembers already, stays as it is inside lists and maps.
 */
sealed interface Traced extends TemplateModel {
    /**
     * Returns the value itself.
     *
     * @return what was computed
     */
    TemplateModel model();

    /**
     * Returns what it was computed from.
     *
     * @return the reads
     */
    Memory memory();

    /**
     * Adds reads to a value.
     *
     * @param model what was computed
     * @param evaluation what was read meanwhile
     * @param frames take the reads
     * @return a model of the same type; nothing where the type has no place for them: a range, a macro, printed text
     */
    static Optional<TemplateModel> of(TemplateModel model, Evaluation evaluation, Frames frames) {
        return of(model, new Memory(evaluation.leaves(), evaluation.origin().reads(), frames));
    }

    private static Optional<TemplateModel> of(TemplateModel model, Memory memory) {
        boolean text = model instanceof TemplateScalarModel;
        boolean container = model instanceof TemplateSequenceModel || model instanceof TemplateHashModelEx;
        if (model instanceof Printed || text && container || SyntaxNode.isRange(model)) {
            return Optional.empty();
        }
        if (model instanceof Traced traced && !container) { // never a chain of chains
            return of(traced.model(), memory.and(traced.memory()));
        }
        if (model instanceof TemplateScalarModel scalar) {
            return Optional.of(new Text(scalar, memory));
        }
        if (model instanceof TemplateNumberModel number) {
            return Optional.of(new Numeric(number, memory));
        }
        if (model instanceof TemplateBooleanModel truth) {
            return Optional.of(new Truth(truth, memory));
        }
        return container(model, memory);
    }

    private static Optional<TemplateModel> container(TemplateModel model, Memory memory) {
        if (model instanceof DataModel || model instanceof Traced) {
            return Optional.of(model);
        }
        if (model instanceof TemplateSequenceModel list) {
            return Optional.of(new Items(list, memory));
        }
        return model instanceof TemplateHashModelEx map ? Optional.of(new Dict(map, memory)) : Optional.empty();
    }

    /**
     * The reads of a computed value.
     *
     * @param leaves what each part of a computed list or map came from
     * @param all what a single value came from: sizes too
     * @param frames take them again
     */
    record Memory(List<Read> leaves, List<Read> all, Frames frames) {
        void recall() {
            frames.all(all);
        }

        Memory and(Memory earlier) {
            Set<Read> both = new LinkedHashSet<>(earlier.all);
            both.addAll(all);
            return new Memory(leaves, List.copyOf(both), frames);
        }

        @Nullable
        TemplateModel inner(@Nullable TemplateModel model) {
            if (model == null || model instanceof DataModel || model instanceof Traced) {
                return model;
            }
            return leaves.isEmpty()
                    ? model
                    : of(model, new Memory(leaves, leaves, frames)).orElse(model);
        }

        Models inner(TemplateCollectionModel models) throws TemplateModelException {
            List<@Nullable TemplateModel> traced = new ArrayList<>();
            for (TemplateModelIterator each = models.iterator(); each.hasNext(); ) {
                traced.add(inner(each.next()));
            }
            return new Models(traced);
        }
    }

    /** A computed text. */
    record Text(TemplateScalarModel model, Memory memory) implements Traced, TemplateScalarModel {
        @Override
        public @Nullable String getAsString() throws TemplateModelException {
            memory.recall();
            return model.getAsString();
        }
    }

    /** A computed number. */
    record Numeric(TemplateNumberModel model, Memory memory) implements Traced, TemplateNumberModel {
        @Override
        public @Nullable Number getAsNumber() throws TemplateModelException {
            memory.recall();
            return model.getAsNumber();
        }
    }

    /** A computed truth. */
    record Truth(TemplateBooleanModel model, Memory memory) implements Traced, TemplateBooleanModel {
        @Override
        public boolean getAsBoolean() throws TemplateModelException {
            memory.recall();
            return model.getAsBoolean();
        }
    }

    /** A computed list. */
    record Items(TemplateSequenceModel model, Memory memory)
            implements Traced, TemplateSequenceModel, TemplateCollectionModelEx {
        @Override
        public @Nullable TemplateModel get(int index) throws TemplateModelException {
            return memory.inner(model.get(index));
        }

        @Override
        public int size() throws TemplateModelException {
            return model.size();
        }

        @Override
        public boolean isEmpty() throws TemplateModelException {
            return size() == 0;
        }

        @Override
        public TemplateModelIterator iterator() throws TemplateModelException {
            List<@Nullable TemplateModel> items = new ArrayList<>();
            for (int i = 0; i < size(); i++) {
                items.add(get(i));
            }
            return new Models.Each(items.iterator());
        }
    }

    /** A computed map. */
    record Dict(TemplateHashModelEx model, Memory memory) implements Traced, TemplateHashModelEx2 {
        @Override
        public @Nullable TemplateModel get(String key) throws TemplateModelException {
            return memory.inner(model.get(key));
        }

        @Override
        public int size() throws TemplateModelException {
            return model.size();
        }

        @Override
        public boolean isEmpty() throws TemplateModelException {
            return size() == 0;
        }

        @Override
        public TemplateCollectionModel keys() throws TemplateModelException {
            return memory.inner(model.keys());
        }

        @Override
        public TemplateCollectionModel values() throws TemplateModelException {
            return memory.inner(model.values());
        }

        @Override
        public KeyValuePairIterator keyValuePairIterator() throws TemplateModelException {
            TemplateModelIterator keys = keys().iterator();
            return new KeyValuePairIterator() {
                @Override
                public boolean hasNext() throws TemplateModelException {
                    return keys.hasNext();
                }

                @Override
                public KeyValuePair next() throws TemplateModelException {
                    TemplateModel key = keys.next();
                    return new Models.Pair(key, get(((TemplateScalarModel) key).getAsString()));
                }
            };
        }
    }
}
