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
        List<Node> documents = readAll(file, bytes);
        if (documents.isEmpty()) {
            throw new IdpException(Problem.error(
                    YamlCode.EMPTY_DOCUMENT, Location.of(file), "found no content, expected a YAML document", ""));
        }
        if (documents.size() > 1) {
            throw new IdpException(Problem.error(
                    YamlCode.SEVERAL_DOCUMENTS,
                    documents.get(1).locate(Pointer.ROOT),
                    "found a second document, expected one",
                    "remove the line --- and what follows"));
        }
        return documents.get(0);
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
        String text = YamlText.decode(file, bytes, YamlLimits.FILE);
        Problems problems = new Problems();
        List<Node> documents = readAll(text, new FileInterpretation(file), YamlLimits.FILE, problems);
        problems.throwIfErrors();
        return documents;
    }

    /**
     * Reads text whose scalars and positions stand for something else.
     *
     * @param text the YAML text, lines ended by LF
     * @param interpretation what scalars and positions stand for
     * @param limits what the text may cost
     * @param problems takes everything that is wrong; reading ends at the first fault of syntax
     * @return the documents that could be read and are not empty, in order
     */
    public static List<Node> readAll(String text, Interpretation interpretation, YamlLimits limits, Problems problems) {
        return new NodeBuilder(text, interpretation, limits, problems).documents();
    }
}
