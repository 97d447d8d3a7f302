package dev.idp.templates.tree;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The content of one file and whether it is executable; nothing else of a file is kept. */
public final class FileEntry {
    private final byte[] bytes;
    private final boolean executable;

    private FileEntry(byte[] bytes, boolean executable) {
        this.bytes = bytes;
        this.executable = executable;
    }

    /**
     * Holds bytes.
     *
     * @param bytes the content; copied
     * @param executable whether the file may be run
     * @return the entry
     */
    public static FileEntry of(byte[] bytes, boolean executable) {
        return new FileEntry(bytes.clone(), executable);
    }

    /** Holds bytes that nobody else will change. */
    static FileEntry owning(byte[] bytes, boolean executable) {
        return new FileEntry(bytes, executable);
    }

    /** Returns the bytes themselves, to a caller that will not change them. */
    byte[] owned() {
        return bytes;
    }

    /**
     * Holds text.
     *
     * @param text the content, stored in UTF-8
     * @return an entry that is not executable
     */
    public static FileEntry ofText(String text) {
        return new FileEntry(text.getBytes(StandardCharsets.UTF_8), false);
    }

    /**
     * Returns the content.
     *
     * @return a copy of the bytes
     */
    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * Returns the content as text.
     *
     * @return the bytes, decoded from UTF-8; malformed input becomes U+FFFD, so decide with {@link #bytes} what must be
     *     exact
     */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /**
     * Returns the size.
     *
     * @return in bytes
     */
    public int size() {
        return bytes.length;
    }

    /**
     * Tells whether the file may be run.
     *
     * @return true where it may
     */
    public boolean executable() {
        return executable;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FileEntry that && executable == that.executable && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Returns the size and whether the file may be run; content may be anything. */
    @Override
    public String toString() {
        return bytes.length + " bytes" + (executable ? ", executable" : "");
    }
}
