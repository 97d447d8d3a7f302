package dev.idp.templates.catalog;

/**
 * One file of a zip archive, as its central directory describes it.
 *
 * @param name its name, as it is written
 * @param method how it is packed: 0 for not at all, 8 for deflated
 * @param crc the CRC-32 of its content
 * @param packed its size in the archive
 * @param size its size
 * @param offset where its own header begins
 * @param mode its Unix mode, with the type of file; 0 where nobody wrote one
 */
record ZipMember(String name, int method, long crc, long packed, long size, long offset, int mode) {
    private static final int TYPE = 0170000;
    private static final int PLAIN = 0100000;
    private static final int FOLDER = 0040000;
    private static final int EXECUTABLE = 0100;

    boolean isFolder() {
        return name.endsWith("/");
    }

    /** Tells whether it is a file or folder and nothing else, such as a link. */
    boolean isPlain() {
        int type = mode & TYPE;
        return type == 0 || type == (isFolder() ? FOLDER : PLAIN);
    }

    boolean isExecutable() {
        return (mode & EXECUTABLE) != 0;
    }
}
