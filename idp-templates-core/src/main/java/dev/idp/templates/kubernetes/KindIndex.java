package dev.idp.templates.kubernetes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Knows the kinds of Kubernetes objects that a workload can hold, with their fields and the types of these. It is read
 * from a text of blocks, of which only those that are asked for are taken apart:
 *
 * <pre>
 * apps/v1 Deployment apps.Deployment
 *
 * apps.Deployment
 *   apiVersion text
 *   spec apps.DeploymentSpec
 * </pre>
 *
 * <p>The first block lists the kinds, API version, kind and type; each other block has the name of a type, then a field
 * and its type in each line. Names of types are those of the model's classes.
 */
final class KindIndex {
    private static final String LINE_BREAK = "\n";
    private static final String BETWEEN_BLOCKS = LINE_BREAK + LINE_BREAK;
    private static final int INDENT = 2;

    private final SortedMap<String, SortedMap<String, FieldType>> kinds = new TreeMap<>();
    private final Map<String, String> blocks = new HashMap<>();
    private final Map<String, SortedMap<String, FieldType>> read = new ConcurrentHashMap<>();

    /**
     * Indexes a text.
     *
     * @param text the index; lines that begin with {@code #} say nothing
     */
    KindIndex(String text) {
        int start = 0;
        while (start < text.length()) {
            int end = end(text, BETWEEN_BLOCKS, start);
            addBlock(text.substring(start, end));
            start = end + BETWEEN_BLOCKS.length();
        }
    }

    private void addBlock(String block) {
        int end = end(block, LINE_BREAK, 0);
        String first = block.substring(0, end);
        if (first.indexOf(' ') < 0) {
            blocks.put(first, block);
        } else if (!first.startsWith("#")) {
            for (String line : lines(block)) {
                int kind = line.indexOf(' ') + 1;
                int type = line.indexOf(' ', kind) + 1;
                kinds.computeIfAbsent(line.substring(0, kind - 1), version -> new TreeMap<>())
                        .put(line.substring(kind, type - 1), FieldType.parse(line.substring(type)));
            }
        }
    }

    /** Returns the index that comes with the engine. */
    static KindIndex bundled() {
        return Bundled.INDEX;
    }

    /**
     * Returns the API versions.
     *
     * @return all that are listed, sorted
     */
    Set<String> versions() {
        return Collections.unmodifiableSet(kinds.keySet());
    }

    /**
     * Returns the kinds of one API version.
     *
     * @param apiVersion group and version
     * @return its kinds, sorted; none where it is not listed
     */
    Set<String> kinds(String apiVersion) {
        return ofVersion(apiVersion).keySet();
    }

    /**
     * Finds a kind.
     *
     * @param apiVersion group and version
     * @param kind the kind
     * @return what an object of that kind is; nothing for a kind that is not listed
     */
    Optional<FieldType> type(String apiVersion, String kind) {
        return Optional.ofNullable(ofVersion(apiVersion).get(kind));
    }

    private SortedMap<String, FieldType> ofVersion(String apiVersion) {
        return Collections.unmodifiableSortedMap(kinds.getOrDefault(apiVersion, Collections.emptySortedMap()));
    }

    /**
     * Returns the fields of a type.
     *
     * @param fields a type of this index
     * @return by name, what each field is
     */
    SortedMap<String, FieldType> fields(FieldType.Fields fields) {
        return read.computeIfAbsent(fields.type(), this::read);
    }

    private SortedMap<String, FieldType> read(String type) {
        SortedMap<String, FieldType> fields = new TreeMap<>();
        List<String> lines = lines(Objects.requireNonNull(blocks.get(type), type));
        for (String line : lines.subList(1, lines.size())) {
            int blank = line.lastIndexOf(' ');
            fields.put(line.substring(INDENT, blank), FieldType.parse(line.substring(blank + 1)));
        }
        return Collections.unmodifiableSortedMap(fields);
    }

    /** Loops, not streams: this runs once in a cold process. */
    private static List<String> lines(String block) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < block.length()) {
            int end = end(block, LINE_BREAK, start);
            lines.add(block.substring(start, end));
            start = end + LINE_BREAK.length();
        }
        return lines;
    }

    private static int end(String text, String mark, int start) {
        int end = text.indexOf(mark, start);
        return end < 0 ? text.length() : end;
    }

    private static final class Bundled {
        private static final KindIndex INDEX = load();

        private static KindIndex load() {
            try (InputStream in = Objects.requireNonNull(KindIndex.class.getResourceAsStream("kinds.index"))) {
                return new KindIndex(new String(in.readAllBytes(), UTF_8));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
