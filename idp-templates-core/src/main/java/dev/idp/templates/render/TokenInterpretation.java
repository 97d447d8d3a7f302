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
            String found = "found nothing after a key or dash, expected a value";
            String hint = "write null, {} or []; print a list whole with ${list}";
            error(RenderCode.EMPTY_VALUE, origin, found, hint, problems);
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
                out.append(text(value.node(), problems));
            }
        }
        TextNode joined = new TextNode(out.toString(), origin.withReads(List.copyOf(reads)));
        limit("text", joined, YamlLimits.RENDERED.scalar(), problems);
        check.text(joined.value(), joined.origin());
        return joined;
    }

    private static String text(Node value, Problems problems) {
        if (value instanceof Scalar scalar) {
            return scalar.asText();
        }
        error(
                RenderCode.STRUCTURE_IN_TEXT,
                value.origin(),
                "found a " + value.type() + " inside text or quotes, expected text, a number, true or false",
                "let it stand alone and unquoted",
                problems);
        return "";
    }

    @Override
    public TextNode key(String text, boolean plain, Origin origin, Problems problems) {
        if (!TokenTable.isIn(text)) {
            return new FileInterpretation(file).key(text, plain, origin, problems);
        }
        if (plain && TokenTable.isAll(text) && !(alone(text) instanceof TextNode)) {
            Node value = alone(text);
            String found = "found a " + value.type() + " as key, expected a text";
            error(RenderCode.KEY_NOT_TEXT, value.origin(), found, "put it in quotes: \"${...}\": value", problems);
            return new TextNode(text, value.origin());
        }
        TextNode key = joined(text, origin, problems);
        limit("key", key, YamlLimits.RENDERED.key(), problems);
        return key;
    }

    private static void limit(String what, TextNode text, int most, Problems problems) {
        int length = text.value().length();
        if (length > most) {
            String found = "found a " + what + " of " + length + " characters, expected at most " + most;
            error(RenderCode.LIMIT, text.origin(), found, "choose a shorter " + what, problems);
        }
    }

    private static void error(RenderCode code, Origin origin, String found, String hint, Problems problems) {
        problems.error(code, origin.at(Pointer.ROOT), found, origin.explain(hint));
    }
}
