package dev.idp.templates.catalog;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;

/**
 * Reads the list of files that a zip archive ends with (PKWARE's APPNOTE, 4.3.12 and 4.3.16). Java's own readers hide
 * what matters here: Unix modes, and names that stand twice. Nothing may stand before or between the archive's parts.
 *
 * @param members the files and folders in the order of the list
 * @param start where the list begins, which is where the last file ends
 */
record ZipDirectory(List<ZipMember> members, long start) {
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int MEMBER = 0x02014b50;
    private static final int MEMBER_LENGTH = 46;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int LARGEST = 8 << 20;
    private static final int ENCRYPTED = 1;

    static ZipDirectory read(RandomAccessFile zip) throws IOException {
        ByteBuffer end = end(zip);
        int count = Short.toUnsignedInt(end.getShort(10));
        long length = Integer.toUnsignedLong(end.getInt(12));
        long start = Integer.toUnsignedLong(end.getInt(16));
        if (length > LARGEST || start + length + end.limit() != zip.length()) {
            throw new ZipException("its list of files is too long or not where it should be");
        }
        ByteBuffer list = bytes(zip, start, (int) length);
        List<ZipMember> members = members(list);
        if (members.size() != count) {
            throw new ZipException("it lists " + members.size() + " files and says " + count);
        }
        return new ZipDirectory(members, start);
    }

    /** Finds the record at the end: the one whose comment ends with the file. */
    private static ByteBuffer end(RandomAccessFile zip) throws IOException {
        int length = (int) Math.min(zip.length(), END_LENGTH + LONGEST_COMMENT);
        ByteBuffer tail = bytes(zip, zip.length() - length, length);
        for (int at = length - END_LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == END && Short.toUnsignedInt(tail.getShort(at + 20)) == length - at - END_LENGTH) {
                return tail.slice(at, length - at).order(ByteOrder.LITTLE_ENDIAN);
            }
        }
        throw new ZipException("it is no zip archive");
    }

    private static List<ZipMember> members(ByteBuffer list) throws IOException {
        List<ZipMember> members = new ArrayList<>();
        while (list.hasRemaining()) {
            members.add(next(list));
        }
        return List.copyOf(members);
    }

    /** Reads a member and goes on to the one after it. */
    private static ZipMember next(ByteBuffer list) throws IOException {
        int at = list.position();
        if (list.remaining() < MEMBER_LENGTH || list.getInt(at) != MEMBER) {
            throw new ZipException("its list of files is damaged");
        }
        int name = Short.toUnsignedInt(list.getShort(at + 28));
        int rest = Short.toUnsignedInt(list.getShort(at + 30)) + Short.toUnsignedInt(list.getShort(at + 32));
        if (list.remaining() < MEMBER_LENGTH + name + rest) {
            throw new ZipException("its list of files is damaged");
        }
        list.position(at + MEMBER_LENGTH + name + rest);
        return member(list, at, name);
    }

    private static ZipMember member(ByteBuffer list, int at, int nameLength) throws IOException {
        int method = list.getShort(at + 10);
        if ((list.getShort(at + 8) & ENCRYPTED) != 0 || method != 0 && method != 8) {
            throw new ZipException("a file in it is encrypted or packed in an unusual way");
        }
        return new ZipMember(
                name(list.slice(at + MEMBER_LENGTH, nameLength)),
                method,
                Integer.toUnsignedLong(list.getInt(at + 16)),
                Integer.toUnsignedLong(list.getInt(at + 20)),
                Integer.toUnsignedLong(list.getInt(at + 24)),
                Integer.toUnsignedLong(list.getInt(at + 42)),
                list.getInt(at + 38) >>> 16);
    }

    private static String name(ByteBuffer bytes) throws ZipException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException malformed) {
            throw new ZipException("a name in it is not UTF-8");
        }
    }

    static ByteBuffer bytes(RandomAccessFile zip, long from, int length) throws IOException {
        byte[] bytes = new byte[length];
        zip.seek(from);
        try {
            zip.readFully(bytes);
        } catch (EOFException cut) {
            throw new ZipException("it is cut off");
        }
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
