package dev.idp.templates.yaml;

import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes nodes as JSON (RFC 8259), on one line. */
public final class JsonWriter {
    private static final JsonFactory JSON = JsonFactory.builder().build();

    private JsonWriter() {}

    /**
     * Writes one document.
     *
     * @param node the document
     * @return its text, without line break
     */
    public static String write(Node node) {
        StringWriter out = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            write(generator, node);
        }
        return out.toString();
    }

    private static void write(JsonGenerator out, Node node) {
        if (node instanceof MapNode map) {
            out.writeStartObject();
            for (MapNode.Entry entry : map.entries()) {
                out.writeName(entry.key());
                write(out, entry.value());
            }
            out.writeEndObject();
        } else if (node instanceof ListNode list) {
            out.writeStartArray();
            list.items().forEach(item -> write(out, item));
            out.writeEndArray();
        } else {
            writeScalar(out, (Scalar) node);
        }
    }

    private static void writeScalar(JsonGenerator out, Scalar scalar) {
        if (scalar instanceof TextNode text) {
            out.writeString(text.value());
        } else {
            out.writeRawValue(scalar.asText());
        }
    }
}
