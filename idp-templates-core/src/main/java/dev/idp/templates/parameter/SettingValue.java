package dev.idp.templates.parameter;

import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Problems;
import dev.idp.templates.yaml.FileInterpretation;
import dev.idp.templates.yaml.Interpretation;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.NullNode;
import dev.idp.templates.yaml.Origin;
import dev.idp.templates.yaml.PlainScalar;
import dev.idp.templates.yaml.Scalar;
import dev.idp.templates.yaml.TextNode;
import dev.idp.templates.yaml.YamlLimits;
import dev.idp.templates.yaml.YamlReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gives text from the command line the type that the schema expects.
 *
 * @param text the text behind the equals sign
 * @param column where it begins in the argument
 * @param field the field that it is for
 * @param types JSON Schema's names of the allowed types; empty where any is
 */
record SettingValue(String text, int column, Pointer field, Set<String> types) {
    Optional<Node> read(Problems problems) {
        Origin origin = Origin.of(SettingParser.FILE, 1, column);
        if (text.equals("null")) {
            return Optional.of(new NullNode(origin));
        }
        if (text.startsWith("[") && allows("array") || text.startsWith("{") && allows("object")) {
            return structure(problems);
        }
        Scalar plain = text.isEmpty() ? new TextNode(text, origin) : PlainScalar.typed(text, origin);
        boolean typed = switch (plain.type()) {
            case "number" -> allows("number") || allows("integer");
            case "true or false" -> allows("boolean");
            default -> false;
        };
        return Optional.of(typed ? plain : new TextNode(text, origin));
    }

    private boolean allows(String type) {
        return types.isEmpty() || types.contains(type);
    }

    private Optional<Node> structure(Problems problems) {
        Problems found = new Problems();
        List<Node> documents = YamlReader.readAll(text, new InArgument(column), YamlLimits.FILE, found);
        found.sorted().forEach(problem -> problems.add(below(problem)));
        return found.hasErrors() || documents.size() != 1 ? Optional.empty() : Optional.of(documents.get(0));
    }

    private Problem below(Problem problem) {
        Location location = problem.location().at(field.then(problem.location().pointer()));
        return new Problem(problem.severity(), problem.code(), location, problem.message(), problem.hint());
    }

    /** Reads as a file is read, but counts columns from where the value begins. */
    private record InArgument(int column) implements Interpretation {
        private static final FileInterpretation PLAIN = new FileInterpretation(SettingParser.FILE);

        @Override
        public String file() {
            return PLAIN.file();
        }

        @Override
        public Origin origin(int line, int position) {
            return Origin.of(file(), line, line == 1 ? column - 1 + position : position);
        }

        @Override
        public Node scalar(String text, boolean plain, Origin origin, Problems problems) {
            return PLAIN.scalar(text, plain, origin, problems);
        }

        @Override
        public TextNode key(String text, boolean plain, Origin origin, Problems problems) {
            return PLAIN.key(text, plain, origin, problems);
        }
    }
}
