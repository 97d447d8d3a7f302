package dev.idp.templates.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much a tree may hold. */
class TreeReaderLimitsTest {
    @TempDir
    private Path folder;

    @Test
    void e27_a_large_file_is_refused_unread() throws IOException {
        sparse("big", 200L << 20);
        assertThat(TreeReaderTest.problems(folder))
                .containsExactly("big  found a file of 209715200 bytes, expected at most 5242880 [IDP1104]");
    }

    @Test
    void a_file_may_have_5_mebibytes_and_all_together_100() throws IOException {
        sparse("f0", 5L << 20);
        assertThat(TreeReader.read(folder).files()).hasSize(1);
        for (int i = 1; i <= 20; i++) {
            sparse("f" + i, 5L << 20);
        }
        assertThat(TreeReaderTest.problems(folder))
                .hasSize(1)
                .first()
                .asString()
                .endsWith("  found files of more than 104857600 bytes in all [IDP1104]");
    }

    @Test
    void e28_ten_thousand_files_are_enough() throws IOException {
        try (FileSystem more = zip(10_001, "f%d")) {
            assertThat(TreeReaderTest.problems(more.getPath("/")))
                    .hasSize(1)
                    .first()
                    .asString()
                    .endsWith("  found more than 10000 files [IDP1104]");
        }
    }

    @Test
    void ten_thousand_folders_without_a_file_are_as_many() throws IOException {
        try (FileSystem more = zip(10_001, "d%d/")) {
            assertThat(TreeReaderTest.problems(more.getPath("/")))
                    .hasSize(1)
                    .first()
                    .asString()
                    .endsWith("  found more than 10000 folders [IDP1104]");
        }
    }

    @Test
    void e29_folders_go_64_names_deep() throws IOException {
        try (FileSystem deep = zip(1, "d/".repeat(500))) {
            assertThat(TreeReaderTest.problems(deep.getPath("/")))
                    .hasSize(1)
                    .first()
                    .asString()
                    .endsWith(": it has more than 64 names [IDP1101]");
        }
    }

    /** A file system of many empty entries that costs no inodes. */
    private FileSystem zip(int entries, String name) throws IOException {
        Path file = Files.createTempFile(folder, "many", ".zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < entries; i++) {
                ZipEntry entry = new ZipEntry(name.replace("%d", Integer.toString(i)));
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(0);
                entry.setCrc(0);
                out.putNextEntry(entry);
            }
        }
        return FileSystems.newFileSystem(file);
    }

    private void sparse(String name, long size) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
            file.setLength(size);
        }
    }
}
