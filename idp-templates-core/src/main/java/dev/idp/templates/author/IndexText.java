package dev.idp.templates.author;

import dev.idp.templates.problem.IdpException;
import dev.idp.templates.problem.Location;
import dev.idp.templates.problem.Pointer;
import dev.idp.templates.problem.Problem;
import dev.idp.templates.yaml.MapNode;
import dev.idp.templates.yaml.Node;
import dev.idp.templates.yaml.NumberNode;
import dev.idp.templates.yaml.Origin;
import dev.idp.templates.yaml.TextNode;
import dev.idp.templates.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of an index, changed only where it has to be: comments, order and blanks stay.
 *
 * @param file the file as people know it
 * @param text its text
 */
record IndexText(String file, String text) {
    private static final Pattern SCALAR = Pattern.compile("\"[^\"]*\"|'[^']*'|[^\\s#,}]+");

    /** The text of a catalog without versions. */
    static String empty() {
        return "apiVersion: idp.dev/v1alpha1\nkind: CatalogIndex\nserial: 1\ntemplates: {}\n";
    }

    private MapNode document() {
        return (MapNode) YamlReader.read(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Raises the number by which a reader sees that the index is newer. */
    IndexText raiseSerial() {
        Optional<Node> serial = document().get("serial");
        long next = serial.filter(NumberNode.class::isInstance)
                .map(node -> ((NumberNode) node).value().longValue() + 1)
                .orElse(1L);
        return serial.isPresent()
                ? replace(serial.get().origin(), Long.toString(next))
                : insertLine(lineOf(document().entry("templates").orElseThrow().keyOrigin()) - 1, "serial: " + next);
    }

    /** Sets a field of an entry; the entry must be there. */
    IndexText set(String template, String version, String field, String value) {
        Pointer at = Pointer.of("templates", template, version);
        Optional<Node> present = document().at(at.then(field));
        IndexText changed =
                present.isPresent() ? replace(present.get().origin(), value) : insertField(at, field, value);
        return changed.checked(at.then(field), value);
    }

    /** Adds an entry of a candidate. */
    IndexText add(String template, String version, String digest) {
        MapNode templates = document().map("templates").orElseThrow();
        IndexText opened = templates.isEmpty() ? replaceFlow(templates.origin()) : this;
        Optional<Origin> known = templates.entry(template).map(MapNode.Entry::keyOrigin);
        Origin place = known.orElseGet(
                () -> document().entry("templates").orElseThrow().keyOrigin());
        String heading = known.isPresent() ? "" : "  " + template + ":\n";
        String indent = " ".repeat(known.isPresent() ? place.column() + 1 : 4);
        String entry = candidate(indent, version, digest);
        return opened.insertLine(opened.endOfBlock(lineOf(place), place.column() - 1), heading + entry)
                .checked(Pointer.of("templates", template, version, "digest"), digest);
    }

    private static String candidate(String indent, String version, String digest) {
        return indent + version + ":\n" + indent + "  digest: " + digest + "\n" + indent + "  state: candidate";
    }

    private IndexText insertField(Pointer entry, String field, String value) {
        MapNode.Entry found = document()
                .at(entry.parent())
                .flatMap(parent -> ((MapNode) parent).entry(entry.last()))
                .orElseThrow();
        int line = lineOf(found.keyOrigin());
        if (lineOf(found.value().origin()) == line) {
            int brace = offset(found.value().origin());
            boolean empty = text.substring(brace + 1).stripLeading().startsWith("}");
            return new IndexText(
                    file,
                    text.substring(0, brace + 1) + field + ": " + value + (empty ? "" : ", ")
                            + text.substring(brace + 1));
        }
        return insertLine(line, " ".repeat(found.value().origin().column() - 1) + field + ": " + value);
    }

    private IndexText replaceFlow(Origin flow) {
        int at = offset(flow);
        int end = text.indexOf('}', at) + 1;
        return new IndexText(file, text.substring(0, at).stripTrailing() + text.substring(end));
    }

    private IndexText replace(Origin place, String value) {
        int at = offset(place);
        Matcher scalar = SCALAR.matcher(text).region(at, text.length());
        if (!scalar.lookingAt()) {
            throw uneditable();
        }
        return new IndexText(file, text.substring(0, at) + value + text.substring(scalar.end()));
    }

    /** Makes sure that the edit did what it should, whatever the file looks like. */
    private IndexText checked(Pointer field, String value) {
        boolean done;
        try {
            done = document()
                    .at(field)
                    .filter(node ->
                            node instanceof TextNode written && written.value().equals(value))
                    .isPresent();
        } catch (IdpException broken) {
            done = false;
        }
        if (!done) {
            throw uneditable();
        }
        return this;
    }

    private IdpException uneditable() {
        return new IdpException(Problem.error(
                AuthorCode.BAD_INDEX,
                Location.of(file),
                "found a layout that cannot be edited line by line",
                "write each template, version and field on a line of its own"));
    }

    private static int lineOf(Origin origin) {
        return origin.line();
    }

    private int offset(Origin origin) {
        int start = 0;
        for (int line = 1; line < origin.line(); line++) {
            start = text.indexOf('\n', start) + 1;
        }
        return text.offsetByCodePoints(start, origin.column() - 1);
    }

    /** Finds the last line of what stands deeper than a column, from a line on. */
    private int endOfBlock(int from, int indent) {
        List<String> lines = text.lines().toList();
        int end = from;
        for (int i = from; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean deeper = line.length() - line.stripLeading().length() > indent;
            if (!line.isBlank() && !deeper && !line.stripLeading().startsWith("#")) {
                break;
            }
            end = deeper && !line.isBlank() ? i + 1 : end;
        }
        return end;
    }

    private IndexText insertLine(int after, String inserted) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        lines.add(after, inserted);
        return new IndexText(file, String.join("\n", lines) + "\n");
    }
}
