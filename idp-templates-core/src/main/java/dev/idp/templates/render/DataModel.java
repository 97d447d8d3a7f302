package dev.idp.templates.render;

import dev.idp.templates.yaml.BooleanNode;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.NumberNode;
import dev.idp.templates.yaml.Origin.Read;
import dev.idp.templates.yaml.TextNode;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateCollectionModelEx;
import freemarker.template.TemplateHashModelEx2;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelIterator;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Data as FreeMarker sees it. Whoever reads a value leaves its path behind in the frames. */
sealed interface DataModel extends TemplateModel {
    /**
     * Returns the data itself.
     *
     * @return the node
     */
    Node node();

    /**
     * Returns how the data is named and where it is said.
     *
     * @return the read to note for it
     */
    Read read();

    /**
     * Shows a node to FreeMarker.
     *
     * @param node the data
     * @param path its name in the data model
     * @param frames take the reads
     * @return the model; null, which FreeMarker takes for missing, for a written null
     */
    static @Nullable TemplateModel of(Node node, String path, Frames frames) {
        Read read = Frames.read(path, node.origin());
        if (node instanceof TextNode text) {
            return new Text(text, read, frames);
        }
        if (node instanceof NumberNode number) {
            return new Numeric(number, read, frames);
        }
        if (node instanceof BooleanNode truth) {
            return new Truth(truth, read, frames);
        }
        if (node instanceof MapNode map) {
            return new Dict(map, read, frames);
        }
        return node instanceof ListNode list ? new Items(list, read, frames) : null;
    }

    /** A text. */
    record Text(TextNode node, Read read, Frames frames) implements DataModel, TemplateScalarModel {
        @Override
        public String getAsString() {
            frames.leaf(read);
            return node.value();
        }
    }

    /** A number. */
    record Numeric(NumberNode node, Read read, Frames frames) implements DataModel, TemplateNumberModel {
        @Override
        public Number getAsNumber() {
            frames.leaf(read);
            return node.value();
        }
    }

    /** True or false. */
    record Truth(BooleanNode node, Read read, Frames frames) implements DataModel, TemplateBooleanModel {
        @Override
        public boolean getAsBoolean() {
            frames.leaf(read);
            return node.value();
        }
    }

    /** A list. */
    record Items(ListNode node, Read read, Frames frames)
            implements DataModel, TemplateSequenceModel, TemplateCollectionModelEx {
        @Override
        public @Nullable TemplateModel get(int index) {
            frames.enter(read);
            boolean known = index >= 0 && index < node.items().size();
            return known ? of(node.items().get(index), DataPath.item(read.path(), index), frames) : null;
        }

        @Override
        public int size() {
            frames.size(read);
            return node.items().size();
        }

        @Override
        public boolean isEmpty() {
            return size() == 0;
        }

        @Override
        public TemplateModelIterator iterator() {
            List<@Nullable TemplateModel> items = new ArrayList<>();
            for (int i = 0; i < node.items().size(); i++) {
                items.add(get(i));
            }
            return new Models.Each(items.iterator());
        }
    }

    /** A map, in the order in which it is written. */
    record Dict(MapNode node, Read read, Frames frames) implements DataModel, TemplateHashModelEx2 {
        @Override
        public @Nullable TemplateModel get(String key) {
            frames.enter(read);
            Optional<Node> value = node.get(key);
            return value.isPresent() ? of(value.get(), DataPath.member(read.path(), key), frames) : null;
        }

        @Override
        public int size() {
            frames.size(read);
            return node.entries().size();
        }

        @Override
        public boolean isEmpty() {
            return size() == 0;
        }

        private TemplateModel key(MapNode.Entry entry) {
            frames.enter(read);
            Read said = Frames.read(DataPath.member(read.path(), entry.key()), entry.keyOrigin());
            return new Text(new TextNode(entry.key(), entry.keyOrigin()), said, frames);
        }

        @Override
        public TemplateCollectionModel keys() {
            return each(this::key);
        }

        @Override
        public TemplateCollectionModel values() {
            return each(entry -> get(entry.key()));
        }

        private TemplateCollectionModel each(Function<MapNode.Entry, @Nullable TemplateModel> view) {
            List<@Nullable TemplateModel> models = new ArrayList<>();
            node.entries().forEach(entry -> models.add(view.apply(entry)));
            return new Models(models);
        }

        @Override
        public KeyValuePairIterator keyValuePairIterator() {
            Iterator<MapNode.Entry> entries = node.entries().iterator();
            return new KeyValuePairIterator() {
                @Override
                public boolean hasNext() {
                    return entries.hasNext();
                }

                @Override
                public KeyValuePair next() {
                    MapNode.Entry entry = entries.next();
                    return new Models.Pair(key(entry), get(entry.key()));
                }
            };
        }
    }
}
