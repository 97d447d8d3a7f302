package dev.idp.templates.catalog;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/** Unpacks one file of a zip archive, to exactly the size that the archive's list says. */
final class ZipContent {
    private static final int HEADER = 0x04034b50;
    private static final int HEADER_LENGTH = 30;

    private ZipContent() {}

    /**
     * Reads a file.
     *
     * @param zip the archive
     * @param member the file
     * @param end where files end and the list begins
     * @return its content
     * @throws ZipException where the archive's list and the file do not agree
     */
    static byte[] read(RandomAccessFile zip, ZipMember member, long end) throws IOException {
        ByteBuffer header = ZipDirectory.bytes(zip, member.offset(), HEADER_LENGTH);
        int nameLength = Short.toUnsignedInt(header.getShort(26));
        long data = member.offset() + HEADER_LENGTH + nameLength + Short.toUnsignedInt(header.getShort(28));
        ByteBuffer name = ZipDirectory.bytes(zip, member.offset() + HEADER_LENGTH, nameLength);
        if (!isHeaderOf(member, header, name) || data + member.packed() > end) {
            throw new ZipException("its list of files and its content do not agree");
        }
        byte[] packed = ZipDirectory.bytes(zip, data, (int) member.packed()).array();
        byte[] content = member.method() == 0 ? packed : inflate(packed, (int) member.size());
        if (content.length != member.size() || checksum(content) != member.crc()) {
            throw new ZipException("the content of " + member.name() + " is damaged");
        }
        return content;
    }

    private static boolean isHeaderOf(ZipMember member, ByteBuffer header, ByteBuffer name) {
        return header.getInt(0) == HEADER
                && StandardCharsets.UTF_8.decode(name).toString().equals(member.name());
    }

    private static long checksum(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return crc.getValue();
    }

    /** Stops at the size that was promised: whatever else comes is a lie. */
    private static byte[] inflate(byte[] packed, int size) throws ZipException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            byte[] content = new byte[size + 1];
            int length = inflate(inflater, content);
            if (length != size || !inflater.finished()) {
                throw new ZipException("a file in it is not of the size that its list says");
            }
            return Arrays.copyOf(content, size);
        } catch (DataFormatException malformed) {
            throw new ZipException("a file in it is damaged");
        } finally {
            inflater.end();
        }
    }

    private static int inflate(Inflater inflater, byte[] content) throws DataFormatException {
        int length = 0;
        int read = inflater.inflate(content);
        while (read > 0) {
            length += read;
            read = inflater.inflate(content, length, content.length - length);
        }
        return length;
    }
}
