package dev.idp.templates.tree;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Identifies content by SHA-256, written {@code sha256:} and hexadecimal digits. A tree is identified by what
 * {@code idp-tree-v1} says: the word and a NUL; then for each file in the order of paths its mode, a blank, its path, a
 * NUL, its length in decimal digits, a NUL and its bytes.
 */
public final class Digest {
    private static final byte NUL = 0;

    private final MessageDigest sha256;
    private boolean ended;

    private Digest() {
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /**
     * Starts a digest over several things.
     *
     * @param scheme what is hashed and how, so that unlike things never share a digest
     * @return the digest, to add to
     */
    public static Digest start(String scheme) {
        return new Digest().text(scheme);
    }

    /**
     * Identifies a tree.
     *
     * @param tree the files
     * @return the digest
     */
    public static String of(FileTree tree) {
        return start("idp-tree-v1").tree(tree).value();
    }

    /**
     * Identifies one file's bytes, as {@code sha256sum} does.
     *
     * @param entry the file
     * @return the digest
     */
    public static String of(FileEntry entry) {
        Digest digest = new Digest();
        digest.sha256.update(entry.owned());
        return digest.value();
    }

    /**
     * Adds a text and a NUL.
     *
     * @param text without NUL, so that two texts never read as one
     * @return this digest
     */
    public Digest text(String text) {
        if (ended || text.indexOf(NUL) >= 0) {
            throw new IllegalArgumentException(ended ? "the digest has ended" : "a text with a NUL in it");
        }
        sha256.update(text.getBytes(StandardCharsets.UTF_8));
        sha256.update(NUL);
        return this;
    }

    /**
     * Adds the files of a tree.
     *
     * @param tree the files
     * @return this digest
     */
    public Digest tree(FileTree tree) {
        tree.files().forEach((path, entry) -> {
            text((entry.executable() ? "100755 " : "100644 ") + path);
            text(Integer.toString(entry.size()));
            sha256.update(entry.owned());
        });
        return this;
    }

    /**
     * Ends the digest; nothing can be added to it any more.
     *
     * @return {@code sha256:} and 64 hexadecimal digits in lower case
     * @throws IllegalStateException the second time
     */
    public String value() {
        if (ended) {
            throw new IllegalStateException("the digest has ended");
        }
        ended = true;
        return "sha256:" + HexFormat.of().formatHex(sha256.digest());
    }
}
