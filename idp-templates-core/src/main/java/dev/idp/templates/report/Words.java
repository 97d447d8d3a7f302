package dev.idp.templates.report;

import dev.idp.templates.kubernetes.Resource;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.Scalar;
import dev.idp.templates.yaml.YamlWriter;

/** How things are called on the page. */
final class Words {
    private static final int LONGEST_VALUE = 2_000;

    private Words() {}

    /** Counts things: {@code 1 file}, {@code 3 files}. */
    static String count(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    static String name(Resource resource) {
        return resource.kind() + "/" + resource.name();
    }

    /** Writes a value as a manifest has it; a very long one is cut. */
    static String value(Node node) {
        String text = node instanceof Scalar scalar
                ? scalar.asText()
                : YamlWriter.write(node).stripTrailing();
        return text.codePointCount(0, text.length()) <= LONGEST_VALUE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_VALUE)) + "…";
    }
}
