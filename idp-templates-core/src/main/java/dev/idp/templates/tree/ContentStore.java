package dev.idp.templates.tree;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * A folder that keeps content under its SHA-256, and short notes under a key. Anything in it may be lost at any time;
 * what is read is what was written, or nothing. Several processes may use one folder: a file appears whole or not at all.
 */
public final class ContentStore {
    private static final String SCHEME = "sha256:";

    private final Path folder;

    /**
     * Names a store.
     *
     * @param folder its folder; made with the first write
     */
    public ContentStore(Path folder) {
        this.folder = folder;
    }

    /**
     * Keeps content.
     *
     * @param content the bytes; whether the file is executable is not kept
     * @return its digest, to ask for it by
     * @throws IOException where it cannot be written
     */
    public String put(FileEntry content) throws IOException {
        String digest = Digest.of(content);
        Path file = contentFile(digest);
        if (!Files.exists(file)) {
            write(file, content.owned());
        }
        return digest;
    }

    /**
     * Finds content.
     *
     * @param digest what {@link #put} said
     * @return the bytes; nothing where they are not there or are damaged, and then they are removed
     * @throws IOException where they are there and cannot be read
     */
    public Optional<FileEntry> get(String digest) throws IOException {
        Path file = contentFile(digest);
        Optional<FileEntry> content = read(file);
        if (content.isPresent() && !Digest.of(content.get()).equals(digest)) {
            Files.deleteIfExists(file);
            return Optional.empty();
        }
        return content;
    }

    /**
     * Keeps a note, in place of an older one.
     *
     * @param key what it is about
     * @param text what to remember
     * @throws IOException where it cannot be written
     */
    public void note(String key, String text) throws IOException {
        String checked = Digest.of(FileEntry.ofText(text)) + "\n" + text;
        write(noteFile(key), checked.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Finds a note.
     *
     * @param key what it is about
     * @return the text; nothing where there is none or it is damaged, and then it is removed
     * @throws IOException where it is there and cannot be read
     */
    public Optional<String> note(String key) throws IOException {
        Path file = noteFile(key);
        Optional<String> checked = read(file).map(FileEntry::text);
        Optional<String> text = checked.filter(all -> all.indexOf('\n') >= 0)
                .filter(all ->
                        Digest.of(FileEntry.ofText(afterFirstLine(all))).equals(all.substring(0, all.indexOf('\n'))))
                .map(ContentStore::afterFirstLine);
        if (checked.isPresent() && text.isEmpty()) {
            Files.deleteIfExists(file);
        }
        return text;
    }

    private static String afterFirstLine(String text) {
        return text.substring(text.indexOf('\n') + 1);
    }

    private Path contentFile(String digest) {
        if (!digest.matches("sha256:[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a digest");
        }
        String digits = digest.substring(SCHEME.length());
        return folder.resolve("content").resolve(digits.substring(0, 2)).resolve(digits.substring(2));
    }

    private Path noteFile(String key) {
        return folder.resolve("notes").resolve(Digest.of(FileEntry.ofText(key)).substring(SCHEME.length()));
    }

    private static Optional<FileEntry> read(Path file) throws IOException {
        try {
            return Optional.of(FileEntry.owning(Files.readAllBytes(file), false));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Path parent = Files.createDirectories(file.resolveSibling(""));
        Path fresh = Files.createTempFile(parent, ".", ".new");
        try {
            Files.write(fresh, bytes);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
