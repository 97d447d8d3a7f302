package dev.idp.templates.yaml;

import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Printable;
import dev.idp.templates.problem.Problems;
import java.util.Optional;

/**
 * Reads a file as it stands: positions are the file's own, unquoted scalars get the type on which all readers agree.
 *
 * @param file the file as people know it
 */
public record FileInterpretation(String file) implements Interpretation {
    @Override
    public Origin origin(int line, int column) {
        return Origin.of(file, line, column);
    }

    @Override
    public Node scalar(String text, boolean plain, Origin origin, Problems problems) {
        checkCharacters(text, origin, problems);
        checkMergeWord(text, origin, problems);
        if (!plain) {
            return new TextNode(text, origin);
        }
        if (text.isEmpty()) {
            return new NullNode(origin);
        }
        PlainScalar.ambiguity(text)
                .ifPresent(hint -> problems.error(
                        YamlCode.AMBIGUOUS_SCALAR,
                        origin.at(Pointer.ROOT),
                        "found the unquoted value " + Printable.of(text)
                                + ", which YAML readers take for different values",
                        hint));
        return PlainScalar.typed(text, origin);
    }

    @Override
    public TextNode key(String text, boolean plain, Origin origin, Problems problems) {
        checkCharacters(text, origin, problems);
        checkMergeWord(text, origin, problems);
        boolean letter = text.equals("y") || text.equals("n");
        boolean typed = text.isEmpty() || PlainScalar.ambiguity(text).isPresent() && !letter;
        if (plain && (typed || !(PlainScalar.typed(text, origin) instanceof TextNode))) {
            problems.error(
                    YamlCode.KEY_NOT_TEXT,
                    origin.at(Pointer.ROOT),
                    "found the key " + (text.isEmpty() ? "(nothing)" : Printable.of(text)) + ", expected a text",
                    "put the key in quotes");
        }
        return new TextNode(text, origin);
    }

    private static void checkCharacters(String text, Origin origin, Problems problems) {
        Optional<String> refusal = Characters.refusal(text);
        refusal.ifPresent(reason -> problems.error(
                YamlCode.FORBIDDEN_CHARACTER,
                origin.at(Pointer.ROOT),
                "found a " + reason + ", which no value may hold",
                "remove it"));
    }

    private static void checkMergeWord(String text, Origin origin, Problems problems) {
        if (text.equals("<<") || text.equals("=")) {
            problems.error(
                    YamlCode.MERGE_WORD,
                    origin.at(Pointer.ROOT),
                    "found " + text + ", which kustomize and YAML 1.1 readers do not take for text",
                    "write the merged keys out, or choose another value");
        }
    }
}
