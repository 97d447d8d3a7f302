package dev.idp.templates.render;

import dev.idp.templates.yaml.BooleanNode;
import dev.idp.templates.yaml.ListNode;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.NullNode;
import dev.idp.templates.yaml.NumberNode;
import dev.idp.templates.yaml.Origin;
import dev.idp.templates.yaml.Origin.Read;
import dev.idp.templates.yaml.Scalar;
import dev.idp.templates.yaml.TextNode;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateModelIterator;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns what an expression gave into nodes, each with the template's place and the data that was read for it. */
final class ValueReader {
    private final RenderLimits limits;
    private final Frames frames;
    private final TokenTable tokens;
    private final ValueCheck check;

    ValueReader(RenderLimits limits, Frames frames, TokenTable tokens, ValueCheck check) {
        this.limits = limits;
        this.frames = frames;
        this.tokens = tokens;
        this.check = check;
    }

    /**
     * Reads a value.
     *
     * @param model what the expression gave
     * @param evaluation the number of the expression's frame, which this ends
     * @return the value
     */
    Node read(TemplateModel model, int evaluation) throws TemplateModelException {
        Optional<Scalar> scalar = scalar(model);
        if (scalar.isPresent()) {
            return scalar.get().withOrigin(frames.close(evaluation).origin());
        }
        Node container = container(model, frames.site(evaluation), 1);
        Origin origin = frames.close(evaluation).origin();
        return model instanceof DataModel ? container : container.withOrigin(origin);
    }

    /** Text comes first: a missing value with the empty default is text, list and map at once. */
    private Optional<Scalar> scalar(TemplateModel model) throws TemplateModelException {
        if (model instanceof TemplateScalarModel text) {
            String value = text.getAsString();
            return Optional.of(new TextNode(charged(value == null ? "" : value), Origin.ENGINE));
        }
        if (model instanceof TemplateNumberModel number) {
            tokens.charge(limits.digits());
            return Optional.of(new NumberNode(Numbers.decimal(number.getAsNumber(), limits), Origin.ENGINE));
        }
        if (model instanceof TemplateBooleanModel truth) {
            tokens.charge(1);
            return Optional.of(new BooleanNode(truth.getAsBoolean(), Origin.ENGINE));
        }
        if (model instanceof Printed printed) {
            String text = tokensText(TokenFormat.INSTANCE.getMarkupString(printed));
            return Optional.of(new TextNode(charged(text), Origin.ENGINE));
        }
        return Optional.empty();
    }

    private String charged(String text) throws TemplateFault {
        tokens.charge(text.length());
        return text;
    }

    private String tokensText(String printed) throws TemplateFault {
        StringBuilder text = new StringBuilder();
        for (TokenTable.Piece piece : tokens.pieces(printed)) {
            if (piece instanceof TokenTable.Piece.Text part) {
                text.append(part.text());
            } else if (piece instanceof TokenTable.Piece.Value value && value.node() instanceof Scalar scalar) {
                text.append(scalar.asText());
            } else {
                throw new TemplateFault(
                        RenderCode.STRUCTURE_IN_TEXT, "found a map or list inside captured text, expected text", "");
            }
        }
        return text.toString();
    }

    private Node container(TemplateModel model, Origin site, int depth) throws TemplateModelException {
        if (depth > limits.depth()) {
            throw TemplateFault.limit(
                    "found more than " + limits.depth() + " maps and lists inside each other in one value",
                    "print it in parts");
        }
        if (model instanceof DataModel data) {
            return new DataPlacer(tokens, check, site)
                    .place(data.node(), data.read().path());
        }
        if (model instanceof TemplateSequenceModel list) {
            return list(list, site, depth);
        }
        if (model instanceof TemplateHashModelEx map) {
            return map(map, site, depth);
        }
        if (model instanceof TemplateCollectionModel items) {
            return list(items, site, depth);
        }
        throw new TemplateFault(
                RenderCode.EVALUATION,
                "found a macro or function, expected a value",
                "call it: <@name/> for a macro, name() for a function");
    }

    private Node list(TemplateSequenceModel list, Origin site, int depth) throws TemplateModelException {
        List<Node> items = new ArrayList<>();
        int size = list.size();
        for (int i = 0; i < size; i++) {
            items.add(inner(list.get(i), site, depth));
        }
        return new ListNode(items, site);
    }

    private Node list(TemplateCollectionModel list, Origin site, int depth) throws TemplateModelException {
        List<Node> items = new ArrayList<>();
        for (TemplateModelIterator each = list.iterator(); each.hasNext(); ) {
            items.add(inner(each.next(), site, depth));
        }
        return new ListNode(items, site);
    }

    private Node map(TemplateHashModelEx map, Origin site, int depth) throws TemplateModelException {
        List<MapNode.Entry> entries = new ArrayList<>();
        for (TemplateModelIterator keys = map.keys().iterator(); keys.hasNext(); ) {
            Node key = inner(keys.next(), site, depth);
            String name = ((Scalar) key).asText();
            check.key(name, key.origin());
            entries.add(new MapNode.Entry(name, key.origin(), inner(map.get(name), site, depth)));
        }
        return MapNode.of(entries, site);
    }

    /** Reads a value inside a list or map: what it does not know of its own reads, the whole expression read. */
    private Node inner(@Nullable TemplateModel model, Origin site, int depth) throws TemplateModelException {
        tokens.charge(0);
        if (model == null) {
            return new NullNode(site);
        }
        List<Read> around = frames.soFar();
        int evaluation = frames.open(site);
        Optional<Scalar> scalar = scalar(model);
        Node value = scalar.isPresent() ? scalar.get() : container(model, site, depth + 1);
        Origin own = frames.close(evaluation).origin();
        if (model instanceof DataModel && scalar.isEmpty()) {
            return value;
        }
        Origin origin = own.reads().isEmpty() ? site.withReads(around) : own;
        if (value instanceof TextNode text) {
            check.text(text.value(), origin);
        }
        return value.withOrigin(origin);
    }
}
