package dev.idp.templates.git;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;

/**
 * One tree object. Entries that are not replaced keep their bytes, whatever name and mode they have, so that nothing of
 * others changes.
 */
final class RawTree {
    private final Map<String, Entry> entries;

    /**
     * What stands under a name.
     *
     * @param mode as it is written, which may be one that Git no longer writes
     * @param id the object
     */
    record Entry(int mode, ObjectId id) {
        static Entry tree(ObjectId id) {
            return new Entry(FileMode.TREE.getBits(), id);
        }

        boolean isTree() {
            return FileMode.TREE.equals(mode);
        }

        boolean isFile() {
            return FileMode.REGULAR_FILE.equals(mode) || FileMode.EXECUTABLE_FILE.equals(mode);
        }
    }

    private RawTree(Map<String, Entry> entries) {
        this.entries = entries;
    }

    static RawTree none() {
        return new RawTree(new TreeMap<>());
    }

    static RawTree read(ObjectReader reader, ObjectId id) throws IOException {
        RawTree tree = none();
        CanonicalTreeParser parser = new CanonicalTreeParser(null, reader, id);
        for (; !parser.eof(); parser.next(1)) {
            byte[] name = new byte[parser.getNameLength()];
            parser.getName(name, 0);
            tree.entries.put(key(name), new Entry(parser.getEntryRawMode(), parser.getEntryObjectId()));
        }
        return tree;
    }

    /** Each byte of a name as one character, so that any name is kept. */
    private static String key(byte[] name) {
        return new String(name, StandardCharsets.ISO_8859_1);
    }

    private static String key(String name) {
        return key(name.getBytes(StandardCharsets.UTF_8));
    }

    Optional<Entry> get(String name) {
        return Optional.ofNullable(entries.get(key(name)));
    }

    void put(String name, Entry entry) {
        entries.put(key(name), entry);
    }

    void remove(String name) {
        entries.remove(key(name));
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Returns another name that is this one but for the case of Latin letters, which some systems cannot hold beside it. */
    Optional<String> clash(String name) {
        return entries.keySet().stream()
                .filter(other -> other.equalsIgnoreCase(key(name)) && !other.equals(key(name)))
                .findFirst();
    }

    List<ObjectId> trees() {
        return entries.values().stream().filter(Entry::isTree).map(Entry::id).toList();
    }

    ObjectId write(ObjectInserter inserter) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Map.Entry<String, Entry>> sorted = new ArrayList<>(entries.entrySet());
        sorted.sort(Comparator.comparing(RawTree::rank));
        for (Map.Entry<String, Entry> entry : sorted) {
            String head = Integer.toOctalString(entry.getValue().mode()) + " " + entry.getKey() + "\0";
            out.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
            entry.getValue().id().copyRawTo(out);
        }
        return inserter.insert(Constants.OBJ_TREE, out.toByteArray());
    }

    /** Git sorts a folder as if its name ended with a slash. */
    private static String rank(Map.Entry<String, Entry> entry) {
        return entry.getKey() + (entry.getValue().isTree() ? "/" : "");
    }
}
