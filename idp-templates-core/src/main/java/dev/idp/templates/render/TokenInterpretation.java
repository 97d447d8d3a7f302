package dev.idp.templates.render;

import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.FileInterpretation;
import dev.idp.templates.yaml.Interpretation;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.NullNode;
import dev.idp.templates.yaml.Origin;
import dev.idp.templates.yaml.Origin.Read;
import dev.idp.templates.yaml.Scalar;
import dev.idp.templates.yaml.TextNode;
import dev.idp.templates.yaml.YamlLimits;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;

/**
 * Reads rendered text: values take the place of their tokens after the text was parsed, so nothing in them is structure.
 *
 * @param map the way back to the templates
 * @param file names the rendering as a whole
 * @param tokens the values
 * @param check refuses what no manifest can carry
 */
record TokenInterpretation(LineMap map, String file, TokenTable tokens, ValueCheck check) implements Interpretation {
    @Override
    public Origin origin(int line, int column) {
        return map.origin(line, column);
    }

    @Override
    public Node scalar(String text, boolean plain, Origin origin, Problems problems) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
        if (plain && text.isEmpty()) {
            problems.error(
                    RenderCode.EMPTY_VALUE,
                    origin.at(Pointer.ROOT),
                    "found nothing after a key or dash, expected a value",
                    "write null, {} or []; print a list whole with ${list}");
            return new NullNode(origin);
        }
        if (!TokenTable.isIn(text)) {
            return new FileInterpretation(file).scalar(text, plain, origin, problems);
        }
        return plain && TokenTable.isAll(text) ? alone(text) : joined(text, origin, problems);
    }

    private Node alone(String token) {
        Node value = tokens.get(token.substring(1, token.length() - 1));
        if (value instanceof TextNode text) {
            check.text(text.value(), text.origin());
        }
        return value;
    }

    private TextNode joined(String text, Origin origin, Problems problems) {
        StringBuilder out = new StringBuilder();
        Set<Read> reads = new LinkedHashSet<>();
        for (TokenTable.Piece piece : tokens.pieces(text)) {
            if (piece instanceof TokenTable.Piece.Text part) {
                out.append(part.text());
            } else if (piece instanceof TokenTable.Piece.Value value) {
                reads.addAll(value.node().origin().reads());
                append(out, value.node(), problems);
            }
        }
        TextNode joined = new TextNode(out.toString(), origin.withReads(List.copyOf(reads)));
        if (out.length() > YamlLimits.RENDERED.scalar()) {
            problems.error(
                    RenderCode.LIMIT,
                    origin.at(Pointer.ROOT),
                    "found a text of " + out.length() + " characters, expected at most " + YamlLimits.RENDERED.scalar(),
                    joined.origin().explain("split it"));
        }
        check.text(joined.value(), joined.origin());
        return joined;
    }

    private static void append(StringBuilder out, Node value, Problems problems) {
        if (value instanceof Scalar scalar) {
            out.append(scalar.asText());
        } else {
            problems.error(
                    RenderCode.STRUCTURE_IN_TEXT,
                    value.origin().at(Pointer.ROOT),
                    "found a " + value.type() + " inside text or quotes, expected text, a number, true or false",
                    value.origin().explain("let it stand alone and unquoted"));
        }
    }

    @Override
    public TextNode key(String text, boolean plain, Origin origin, Problems problems) {
        if (!TokenTable.isIn(text)) {
            return new FileInterpretation(file).key(text, plain, origin, problems);
        }
        if (plain && TokenTable.isAll(text) && !(alone(text) instanceof TextNode)) {
            Node value = alone(text);
            problems.error(
                    RenderCode.KEY_NOT_TEXT,
                    value.origin().at(Pointer.ROOT),
                    "found a " + value.type() + " as key, expected a text",
                    value.origin().explain("put it in quotes: \"${...}\": value"));
            return new TextNode(text, value.origin());
        }
        TextNode key = joined(text, origin, problems);
        if (key.value().length() > YamlLimits.RENDERED.key()) {
            problems.error(
                    RenderCode.LIMIT,
                    origin.at(Pointer.ROOT),
                    "found a key of " + key.value().length() + " characters, expected at most "
                            + YamlLimits.RENDERED.key(),
                    key.origin().explain("choose a shorter key"));
        }
        return key;
    }
}
