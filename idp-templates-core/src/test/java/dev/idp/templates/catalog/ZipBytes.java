package dev.idp.templates.catalog;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes zip archives byte by byte, among them such as no tool writes. */
final class ZipBytes {
    static final int PLAIN = 0100644;
    static final int EXECUTABLE = 0100755;
    static final int LINK = 0120777;

    private final ByteArrayOutputStream files = new ByteArrayOutputStream();
    private final ByteArrayOutputStream list = new ByteArrayOutputStream();
    private int count;

    ZipBytes file(String name, String content) {
        return file(name, PLAIN, content.getBytes(StandardCharsets.UTF_8));
    }

    ZipBytes file(String name, int mode, byte[] content) {
        return lying(name, name, mode, content, content.length);
    }

    /** Writes one name into the list and another before the content, or another size than the content has. */
    ZipBytes lying(String name, String ownName, int mode, byte[] content, int size) {
        byte[] packed = deflate(content);
        CRC32 crc = new CRC32();
        crc.update(content);
        int offset = files.size();
        byte[] own = ownName.getBytes(StandardCharsets.UTF_8);
        byte[] header = new byte[30];
        little(header)
                .putInt(0x04034b50)
                .putShort((short) 20)
                .putShort((short) 0x800)
                .putShort((short) 8)
                .putInt(0)
                .putInt((int) crc.getValue())
                .putInt(packed.length)
                .putInt(size)
                .putShort((short) own.length)
                .putShort((short) 0);
        files.writeBytes(header);
        files.writeBytes(own);
        files.writeBytes(packed);
        byte[] listed = name.getBytes(StandardCharsets.UTF_8);
        byte[] member = new byte[46];
        little(member)
                .putInt(0x02014b50)
                .putShort((short) (3 << 8 | 20))
                .putShort((short) 20)
                .putShort((short) 0x800)
                .putShort((short) 8)
                .putInt(0)
                .putInt((int) crc.getValue())
                .putInt(packed.length)
                .putInt(size)
                .putShort((short) listed.length)
                .putInt(0)
                .putInt(0)
                .putShort((short) 0)
                .putShort((short) (mode & 0xffff))
                .putInt(offset);
        list.writeBytes(member);
        list.writeBytes(listed);
        count++;
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(files.toByteArray());
        all.writeBytes(list.toByteArray());
        byte[] end = new byte[22];
        little(end)
                .putInt(0x06054b50)
                .putInt(0)
                .putShort((short) count)
                .putShort((short) count)
                .putInt(list.size())
                .putInt(files.size());
        all.writeBytes(end);
        return all.toByteArray();
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] deflate(byte[] content) {
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] part = new byte[8192];
        while (!deflater.finished()) {
            out.write(part, 0, deflater.deflate(part));
        }
        deflater.end();
        return out.toByteArray();
    }
}
