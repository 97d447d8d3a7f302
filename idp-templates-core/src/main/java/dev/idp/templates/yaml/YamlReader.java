package dev.idp.templates.yaml;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.problem.Problems;
import java.util.List;

/**
 * Reads YAML strictly to nodes with line and column. Anchors, aliases, tags, directives, duplicate keys and merge keys
 * are refused, and so is every unquoted scalar that YAML 1.1 and YAML 1.2 readers take for different values.
 */
public final class YamlReader {
    private YamlReader() {}

    /**
     * Reads a file of one document.
     *
     * @param file the file as people know it
     * @param bytes its content
     * @return the document
     * @throws IdpException with everything that is wrong with the text
     */
    public static Node read(String file, byte[] bytes) {
        return read(file, bytes, YamlLimits.FILE);
    }

    /**
     * Reads a file of one document that may be larger than what people write.
     *
     * @param file the file as people know it
     * @param bytes its content
     * @param limits what the text may cost
     * @return the document
     * @throws IdpException with everything that is wrong with the text
     */
    public static Node read(String file, byte[] bytes, YamlLimits limits) {
        Problems problems = new Problems();
        List<NodeBuilder.Document> documents = documents(file, bytes, limits, problems);
        if (documents.size() > 1) {
            problems.error(
                    YamlCode.SEVERAL_DOCUMENTS,
                    documents.get(1).start().at(Pointer.ROOT),
                    "found a second document, expected one",
                    "remove the line --- and what follows");
        }
        problems.throwIfErrors();
        return roots(documents).stream().findFirst().orElseThrow(() -> nothing(file, bytes));
    }

    private static IdpException nothing(String file, byte[] bytes) {
        return new IdpException(Problem.error(
                YamlCode.EMPTY_DOCUMENT,
                Location.of(file),
                "found " + (bytes.length == 0 ? "an empty file" : "only comments or blanks")
                        + ", expected a YAML document",
                "write the file's content, or remove the file"));
    }

    /**
     * Reads a file of any number of documents.
     *
     * @param file the file as people know it
     * @param bytes its content
     * @return the documents that are not empty, in order
     * @throws IdpException with everything that is wrong with the text
     */
    public static List<Node> readAll(String file, byte[] bytes) {
        return readAll(file, bytes, YamlLimits.FILE);
    }

    /**
     * Reads a file of any number of documents that may be larger than what people write.
     *
     * @param file the file as people know it
     * @param bytes its content
     * @param limits what the text may cost
     * @return the documents that are not empty, in order
     * @throws IdpException with everything that is wrong with the text
     */
    public static List<Node> readAll(String file, byte[] bytes, YamlLimits limits) {
        Problems problems = new Problems();
        List<NodeBuilder.Document> documents = documents(file, bytes, limits, problems);
        problems.throwIfErrors();
        return roots(documents);
    }

    private static List<NodeBuilder.Document> documents(
            String file, byte[] bytes, YamlLimits limits, Problems problems) {
        String text = YamlText.decode(file, bytes, limits);
        return new NodeBuilder(text, new FileInterpretation(file), limits, problems).documents();
    }

    private static List<Node> roots(List<NodeBuilder.Document> documents) {
        return documents.stream().flatMap(document -> document.root().stream()).toList();
    }

    /**
     * Reads text whose scalars and positions stand for something else.
     *
     * @param text the YAML text, lines ended by LF
     * @param interpretation what scalars and positions stand for
     * @param limits what the text may cost; the bytes are counted as characters
     * @param problems takes everything that is wrong, with the field; reading ends at the first fault of syntax
     * @return the documents that could be read and are not empty, in order
     */
    public static List<Node> readAll(String text, Interpretation interpretation, YamlLimits limits, Problems problems) {
        return roots(new NodeBuilder(text, interpretation, limits, problems).documents());
    }
}
